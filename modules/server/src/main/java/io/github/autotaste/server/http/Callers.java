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

import java.util.Optional;
import java.util.Set;

/**
 * Who may call, and how often.
 *
 * @param token what clients have to show; empty if nothing
 * @param origins pages of these may call
 * @param rate how often each client may; empty for any
 * @param areBehindProxy whether the header {@code X-Forwarded-For} says who calls: only where a proxy sets it that alone can reach the server
 */
public record Callers(Optional<String> token, Set<String> origins, Optional<ClientRate> rate, boolean areBehindProxy) {

    public Callers {
        origins = Set.copyOf(origins);
    }

    /** Everybody, as often as they like; no pages of other origins. */
    public static Callers anybody() {
        return new Callers(Optional.empty(), Set.of(), Optional.empty(), false);
    }

    public Callers withToken(String token) {
        return new Callers(Optional.of(token), origins, rate, areBehindProxy);
    }

    public Callers withOrigins(Set<String> origins) {
        return new Callers(token, origins, rate, areBehindProxy);
    }

    public Callers withRate(ClientRate rate) {
        return new Callers(token, origins, Optional.of(rate), areBehindProxy);
    }

    public Callers behindProxy() {
        return new Callers(token, origins, rate, true);
    }
}
