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

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OpenLoopTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** Refuses user 1 and strangers. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), US_ASCII);
            asked.add(exchange.getRequestURI() + body);
            boolean isRefused = exchange.getRequestURI().getPath().contains("/1/") || !body.isEmpty();
            byte[] answer = "answer".getBytes(US_ASCII);
            exchange.sendResponseHeaders(isRefused ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private OpenLoop.Outcome run(Asked kind, double rate, double seconds) throws Exception {
        OpenLoop loop = new OpenLoop("127.0.0.1", server.getAddress().getPort(), 3, seconds);
        return loop.run(rate, number -> kind.request(number, new Asked.Catalogue("127.0.0.1", 2, 40, "m")));
    }

    @Test
    void sendsWhatIsDueAndCountsAnswersAndRefusals() throws Exception {
        OpenLoop.Outcome outcome = run(Asked.USERS, 100, 0.495);
        assertThat(asked).hasSize(50); // due at 0, 10, .. 490 ms
        long refused = asked.stream().filter(path -> path.contains("/1/")).count();
        assertThat(outcome.refused()).isEqualTo((int) refused).isBetween(1, 49);
        assertThat(outcome.latencies().at(0)).isPositive();
        assertThat(outcome.perSecond()).isPositive();
    }

    @Test
    void sendsAsManyAsTheConnectionsCarry() throws Exception {
        OpenLoop.Outcome outcome = run(Asked.PROFILES, 0, 0.1);
        assertThat(outcome.refused()).isEqualTo(asked.size()).isPositive();
        assertThat(asked.get(0)).matches("/v1/recommendations\\?model=m\\{.*\"likes\":\\[(\"\\d+\",?){20}\\].*");
    }
}
