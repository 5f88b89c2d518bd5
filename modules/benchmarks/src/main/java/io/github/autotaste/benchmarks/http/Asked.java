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
enum Asked {
    /** Ten items for a user of the model. */
    USERS {
        @Override
        byte[] request(Random random, int users, int items) {
            return ascii("GET /v1/users/" + (1 + random.nextInt(users))
                    + "/recommendations?count=10 HTTP/1.1\r\nHost: load\r\n\r\n");
        }
    },
    /** Ten items for a stranger who likes twenty. */
    PROFILES {
        @Override
        byte[] request(Random random, int users, int items) {
            String likes = random.ints(1, items + 1)
                    .distinct()
                    .limit(Math.min(LIKES, items / 2))
                    .mapToObj(item -> "\"" + item + "\"")
                    .collect(Collectors.joining(",", "{\"count\":10,\"profiles\":[{\"likes\":[", "]}]}"));
            return ascii(
                    "POST /v1/recommendations HTTP/1.1\r\nHost: load\r\nContent-Type: application/json\r\nContent-Length: "
                            + likes.length() + "\r\n\r\n" + likes);
        }
    };

    private static final int LIKES = 20;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The request of a number, the same each time.
     *
     * @param users ids of users are 1 to this, and those of items alike
     */
    final byte[] request(long number, int users, int items) {
        return request(new Random(SplitMix.mix(number)), users, items);
    }

    abstract byte[] request(Random random, int users, int items);
}
