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
package io.github.autotaste.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that are malformed, huge, cut short, doubled, or of the wrong types; equal for equal seeds. */
final class HostileRequest {

    private static final List<String> PATHS = List.of(
            "/v1/recommendations",
            "/v1/explanations",
            "/v2/models/tiny.model/infer",
            "/v1/users/-1/recommendations",
            "/v1/users/-1/preferences/8",
            "/v1/items/8/similar",
            "/");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get", "TRACE", "\u0001");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "\"\"",
            "\"8\"",
            "[]",
            "{}",
            "[null]",
            "99999999999999999999",
            "0.1",
            "\"\\u0000\"",
            "NaN",
            "\"\\ud800\"",
            "[[[[[[[[[[]]]]]]]]]]",
            "{\"8\":\"x\"}");
    private static final List<String> MEMBERS = List.of(
            "profiles",
            "likes",
            "ratings",
            "count",
            "exclude",
            "only",
            "categories",
            "explore",
            "seed",
            "atMost",
            "item",
            "profile",
            "inputs",
            "name",
            "shape",
            "data",
            "__proto__",
            "@class");

    private static final List<String> TENSORS = List.of(
            "item_indices",
            "item_ids",
            "values",
            "lengths",
            "user",
            "is_changed",
            "n",
            "scores",
            "all_scores",
            "all_item_ids",
            "all_user_ids");
    private static final List<String> TYPES = List.of("INT64", "INT64", "FP32", "BOOL", "BYTES", "X");

    private final Random random;

    private HostileRequest(Random random) {
        this.random = random;
    }

    static byte[] of(Random random) {
        return new HostileRequest(random).bytes();
    }

    private byte[] bytes() {
        return switch (random.nextInt(11)) {
            case 0 -> noise(1 + random.nextInt(2000));
            case 1 ->
                ascii(pick(METHODS) + " " + path() + " HTTP/" + random.nextInt(9) + "." + random.nextInt(9)
                        + "\r\n\r\n");
            case 2 -> ascii("GET " + path() + "?" + parameters() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            case 3 -> ascii("GET " + path() + " HTTP/1.1\r\n" + headers() + "\r\n");
            case 4 -> withBody(body(), random.nextInt(5000) - 100);
            case 5 -> withBody(ascii("[".repeat(random.nextInt(20_000))), Integer.MIN_VALUE);
            case 6 -> cut(withBody(body(), Integer.MIN_VALUE));
            case 7 ->
                ascii("POST /v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunks());
            case 8 -> twice(withBody(body(), Integer.MIN_VALUE));
            case 9 -> withTensors();
            default -> withBody(body(), Integer.MIN_VALUE);
        };
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String path() {
        return switch (random.nextInt(5)) {
            case 0 -> pick(PATHS) + "/../".repeat(random.nextInt(20)) + "etc/passwd";
            case 1 -> "/" + "a/".repeat(random.nextInt(3000));
            case 2 -> pick(PATHS) + "%" + Integer.toHexString(random.nextInt(256)) + "%00";
            case 3 -> "http://other.example" + pick(PATHS);
            default -> pick(PATHS);
        };
    }

    private String parameters() {
        StringBuilder parameters = new StringBuilder("count=").append(random.nextInt());
        for (int parameter = random.nextInt(60); parameter > 0; parameter--) {
            parameters
                    .append('&')
                    .append(pick(MEMBERS))
                    .append(random.nextBoolean() ? "=%" : "=")
                    .append(random.nextInt(300));
        }
        return parameters.toString();
    }

    private String headers() {
        StringBuilder headers = new StringBuilder();
        for (int header = random.nextInt(300); header > 0; header--) {
            headers.append(random.nextInt(9) == 0 ? " " : "X-")
                    .append(header)
                    .append(random.nextInt(9) == 0 ? "" : ": ");
            headers.append("v".repeat(random.nextInt(400))).append("\r\n");
        }
        return headers.toString();
    }

    private byte[] body() {
        return ascii(object(random.nextInt(4)));
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int member = random.nextInt(5); member >= 0; member--) {
            String value = depth > 0 && random.nextBoolean() ? object(depth - 1) : pick(VALUES);
            String array = random.nextInt(3) == 0 ? "[" + value + "]" : value;
            object.append('"').append(pick(MEMBERS)).append("\":").append(array).append(member > 0 ? "," : "");
        }
        return object.append('}').toString();
    }

    private byte[] withTensors() {
        StringBuilder tensors = new StringBuilder();
        for (int tensor = random.nextInt(4); tensor >= 0; tensor--) {
            String name = random.nextInt(9) == 0 ? pick(VALUES) : "\"" + pick(TENSORS) + "\"";
            String shape = random.nextInt(9) == 0 ? pick(VALUES) : "[" + number() + "," + number() + "]";
            String data = (number() + ",").repeat(random.nextInt(9)) + number();
            tensors.append("{\"name\":%s,\"shape\":%s,\"datatype\":\"%s\",\"data\":[%s]}"
                    .formatted(name, shape, pick(TYPES), data));
            tensors.append(tensor > 0 ? "," : "");
        }
        String outputs = random.nextBoolean() ? "" : ",\"outputs\":[{\"name\":\"" + pick(TENSORS) + "\"}]";
        byte[] body = ascii("{\"inputs\":[" + tensors + "]" + outputs + "}");
        String head =
                "POST /v2/models/tiny.model/infer HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n";
        return joined(ascii(head), body);
    }

    private String number() {
        return random.nextInt(9) == 0 ? pick(VALUES) : Integer.toString(random.nextInt(16) - 2);
    }

    private String chunks() {
        String chunk = Integer.toHexString(random.nextInt(20)) + "\r\n" + "{".repeat(random.nextInt(20)) + "\r\n";
        return chunk.repeat(random.nextInt(9))
                + (random.nextBoolean() ? "0\r\n\r\n" : "zz\r\n" + "f".repeat(30) + "\r\n");
    }

    /** @param length what is said of it; the smallest number for the truth */
    private byte[] withBody(byte[] body, int length) {
        String head = (random.nextInt(4) == 0 ? "PUT /v1/users/3/preferences/8" : "POST " + pick(PATHS.subList(0, 3)))
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + (length == Integer.MIN_VALUE ? body.length : length) + "\r\n\r\n";
        return joined(ascii(head), body);
    }

    private byte[] cut(byte[] whole) {
        byte[] part = new byte[1 + random.nextInt(whole.length)];
        System.arraycopy(whole, 0, part, 0, part.length);
        return part;
    }

    private static byte[] twice(byte[] request) {
        return joined(request, request);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
