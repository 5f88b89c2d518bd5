/*
 * Copyright 2026 The Autotaste Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.autotaste.benchmarks.http;

import io.github.autotaste.ratings.SplitMix;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

/** What is asked of the server, in random order. */
public enum Asked {
    /** Ten items for a user of the model. */
    USERS {
        @Override
        byte[] request(Random random, Catalogue of) {
            return ascii("GET /v1/users/" + (1 + random.nextInt(of.users())) + "/recommendations?count=10"
                    + of.parameter("&") + " HTTP/1.1\r\nHost: " + of.host() + "\r\n\r\n");
        }
    },
    /** Ten items for a stranger who likes twenty. */
    PROFILES {
        @Override
        byte[] request(Random random, Catalogue of) {
            String likes = random.ints(1, of.items() + 1)
                    .distinct()
                    .limit(Math.min(LIKES, of.items() / 2))
                    .mapToObj(item -> "\"" + item + "\"")
                    .collect(Collectors.joining(",", "{\"count\":10,\"profiles\":[{\"likes\":[", "]}]}"));
            return ascii("POST /v1/recommendations" + of.parameter("?")
                    + " HTTP/1.1\r\nHost: " + of.host() + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + likes.length() + "\r\n\r\n" + likes);
        }
    };

    private static final int LIKES = 20;

    /**
     * What is served.
     *
     * @param host where, as the server answers to it
     * @param users ids of users are 1 to this
     * @param items ids of items are 1 to this
     * @param model which model is asked; empty for the first
     */
    public record Catalogue(String host, int users, int items, String model) {

        String parameter(String separator) {
            return model.isEmpty() ? "" : separator + "model=" + model;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The request of a number, the same each time. */
    public final byte[] request(long number, Catalogue of) {
        return request(new Random(SplitMix.mix(number)), of);
    }

    abstract byte[] request(Random random, Catalogue of);
}
