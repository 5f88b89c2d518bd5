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
package io.github.autotaste.torture.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request of bytes instead of a connection: a line of method and path, lines of headers, an empty line, the body. */
final class FuzzedExchange extends HttpExchange {

    private static final InetSocketAddress SOMEBODY = new InetSocketAddress("127.0.0.1", 40_000);
    private static final int LONGEST_HEAD = 32_768;

    private final String method;
    private final URI uri;
    private final InputStream body;
    private final Headers requestHeaders = new Headers();
    private final Headers answerHeaders = new Headers();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private int status = -1;

    private FuzzedExchange(String method, URI uri, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.body = new ByteArrayInputStream(body);
    }

    /** Empty if the JDK's server would refuse it itself. */
    static Optional<FuzzedExchange> parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\n\n");
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\n", -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length < 2 || request[0].isEmpty() || end > LONGEST_HEAD) {
            return Optional.empty();
        }
        try {
            byte[] body = end < 0 ? new byte[0] : Arrays.copyOfRange(bytes, end + 2, bytes.length);
            FuzzedExchange exchange = new FuzzedExchange(request[0], new URI(request[1]), body);
            for (int line = 1; line < lines.length; line++) {
                int colon = lines[line].indexOf(':');
                exchange.requestHeaders.add(
                        lines[line].substring(0, Math.max(colon, 0)),
                        lines[line].substring(colon + 1).strip());
            }
            return Optional.of(exchange);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] answer() {
        return answer.toByteArray();
    }

    @Override
    public Headers getRequestHeaders() {
        return requestHeaders;
    }

    @Override
    public Headers getResponseHeaders() {
        return answerHeaders;
    }

    @Override
    public URI getRequestURI() {
        return uri;
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public HttpContext getHttpContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // there is no connection
    }

    @Override
    public InputStream getRequestBody() {
        return body;
    }

    @Override
    public OutputStream getResponseBody() {
        return answer;
    }

    @Override
    public void sendResponseHeaders(int code, long length) {
        if (status >= 0) {
            throw new IllegalStateException("Answered twice");
        }
        status = code;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return SOMEBODY;
    }

    @Override
    public int getResponseCode() {
        return status;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return SOMEBODY;
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setStreams(InputStream in, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return null;
    }
}
