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
package io.github.autotaste.server.http;

/**
 * What one client may ask of a server, so that it answers the others.
 *
 * @param bodyBytes of a request at most
 * @param jsonDepth how deep the JSON of a request may be nested
 * @param profiles of one request at most
 * @param profileItems items of one profile at most
 * @param connections how many clients are connected at most
 * @param preferences how many changed preferences are kept at most
 */
public record Limits(
        int bodyBytes, int jsonDepth, int profiles, int profileItems, int connections, int preferences, Load load) {

    public Limits {
        requirePositive("bodyBytes", bodyBytes);
        requirePositive("jsonDepth", jsonDepth);
        requirePositive("profiles", profiles);
        requirePositive("profileItems", profileItems);
        requirePositive("connections", connections);
        requirePositive("preferences", preferences);
    }

    static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("Expected " + name + " of at least 1, found " + value);
        }
    }

    /** 1 MB, 8 levels, 64 profiles of 10,000 items, 512 connections, a million preferences. */
    public static Limits defaults() {
        return new Limits(1 << 20, 8, 64, 10_000, 512, 1_000_000, Load.defaults());
    }

    public Limits withLoad(Load load) {
        return new Limits(bodyBytes, jsonDepth, profiles, profileItems, connections, preferences, load);
    }

    public Limits withPreferences(int preferences) {
        return new Limits(bodyBytes, jsonDepth, profiles, profileItems, connections, preferences, load);
    }
}
