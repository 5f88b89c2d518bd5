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

import com.sun.net.httpserver.HttpExchange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where requests come from. */
final class ClientAddress {

    /** Texts that are looked at as addresses, and never looked up as names. */
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int LONGEST = 45;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * The client of a request.
     *
     * @param isBehindProxy whether the proxy says it, who adds it to the end of {@code X-Forwarded-For}
     */
    static InetAddress of(HttpExchange http, boolean isBehindProxy) {
        InetAddress peer = http.getRemoteAddress().getAddress();
        return isBehindProxy
                ? last(http.getRequestHeaders().get("X-Forwarded-For")).orElse(peer)
                : peer;
    }

    /** The header may stand several times, which is as if it stood once with all of them. */
    private static Optional<InetAddress> last(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return Optional.empty();
        }
        String header = headers.get(headers.size() - 1);
        return parse(header.substring(header.lastIndexOf(',') + 1).strip());
    }

    private static Optional<InetAddress> parse(String text) {
        if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty(); // such as 300.1.1.1
        }
    }

    /** What clients are told apart by: the address, and of IPv6 the network of 64 bits, all of which one client may have. */
    static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
