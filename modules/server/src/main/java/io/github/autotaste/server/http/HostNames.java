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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a server is asked for under. One for this machine alone, without a token, answers to the machine's own names only: else a page
 * of the web could ask it through a visitor's browser, once its own name leads to this machine.
 *
 * @param allowed lower case, without ports; empty for any name
 */
record HostNames(Set<String> allowed) {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static HostNames of(HttpConfig config) {
        Callers callers = config.callers();
        boolean isOpen = callers.token().isEmpty() && !callers.areBehindProxy();
        return new HostNames(isOpen && isLoopback(config.host()) ? OF_THIS_MACHINE : Set.of());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * @param host the header; browsers always send it
     * @throws ProblemException if the server does not answer to that name
     */
    void require(@Nullable String host) {
        if (allowed.isEmpty() || host == null) {
            return;
        }
        if (!allowed.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", ""))) {
            throw new ProblemException(
                    Problem.FORBIDDEN_HOST, "expected the header Host to name this machine, such as localhost");
        }
    }
}
