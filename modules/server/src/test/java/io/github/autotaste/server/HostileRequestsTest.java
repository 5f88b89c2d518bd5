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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand requests that no client should send; each is answered, or its connection closed, and the next client is served. */
final class HostileRequestsTest {

    private static final int REQUESTS = 10_000;
    private static final int SLOW_CLIENTS = 100;
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    private RecommendationServer start(RatingMatrix ratings) throws IOException {
        return RecommendationServer.start(
                HttpConfig.onLoopback(), List.of(TinyModels.CDAE.modelFile(folder, ratings)), Map.of(), AccessLog.NONE);
    }

    private static void assertServes(RecommendationServer server) {
        Answer answer = new Client(server.port()).post("/v1/recommendations", "{\"profiles\":[{}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/lists/0/items")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leaveItServing(boolean areIdsTexts) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        RatingMatrix ratings = TinyRatings.ratings();
        try (RecommendationServer server = start(areIdsTexts ? TinyRatings.withTextIds(ratings) : ratings)) {
            List<Future<String>> answers = IntStream.range(0, REQUESTS)
                    .mapToObj(seed -> attackers.submit(() -> send(server.port(), HostileRequest.of(new Random(seed)))))
                    .toList();
            List<String> statuses = new ArrayList<>();
            for (Future<String> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .allMatch(status -> status.matches("|200|204|4\\d\\d|501|503|507"), "a documented status");
            assertThat(statuses).filteredOn(status -> status.startsWith("4")).hasSizeGreaterThan(REQUESTS / 2);
            assertServes(server);
        } finally {
            attackers.shutdownNow();
        }
    }

    /** Connections that the JDK's server goes on counting are taken from its limit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/model HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n{",
                "POST /v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n{",
                "HEAD /v1/model HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\r\n",
                "GET /none HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\r\n"
            })
    void clientsThatBreakOffDoNotUseUpConnections(String request) throws IOException {
        try (RecommendationServer server = start(TinyRatings.ratings())) {
            for (int client = 0; client < Limits.defaults().connections() + 50; client++) {
                send(server.port(), request.getBytes(StandardCharsets.US_ASCII));
            }
            assertServes(server);
        }
    }

    /** The status of the first answer; empty if the connection was closed without one. */
    private static String send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9) : answer;
        } catch (SocketTimeoutException e) {
            throw e; // neither answered nor closed
        } catch (SocketException e) {
            return ""; // closed while the request was being sent
        }
    }

    @Test
    void slowClientsDoNotKeepOthersWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (RecommendationServer server = start(TinyRatings.ratings())) {
            for (int client = 0; client < SLOW_CLIENTS; client++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                socket.setSoTimeout(PATIENCE_MILLIS);
                String begun = client % 2 == 0
                        ? "GET /v1/users/1/recom"
                        : "POST /v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertServes(server);
            for (Socket socket : slow) {
                assertThat(isClosed(socket)).isTrue();
            }
            assertServes(server);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Whether the server closes the connection, sooner or later. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }
}
