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

import io.github.autotaste.autoencoder.model.TrainedOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one token that clients show as {@code Authorization: Bearer TOKEN}; compared in a time that tells nothing of it. */
final class Token {

    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] digest;

    /** @param token null if none is asked for */
    Token(@Nullable String token) {
        digest = token == null ? null : digest(token);
    }

    /** @throws ProblemException if a token is asked for, and this is not it */
    void require(@Nullable String authorisation) {
        if (digest == null) {
            return;
        }
        String shown = authorisation != null && authorisation.startsWith(SCHEME)
                ? authorisation.substring(SCHEME.length())
                : "";
        if (!MessageDigest.isEqual(digest, digest(shown))) {
            throw new ProblemException(
                    Problem.UNAUTHORISED,
                    "expected the header Authorization: Bearer TOKEN with the server's token",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }

    /** Of equal length for every token. */
    private static byte[] digest(String token) {
        return TrainedOn.sha256().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}
