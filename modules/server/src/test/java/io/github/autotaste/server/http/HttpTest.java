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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does whatever it serves; its one route waits until it is let go. */
final class HttpTest {

    private final CountDownLatch go = new CountDownLatch(1);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<AccessLog.Access> log = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final AtomicLong nanos = new AtomicLong();

    private Server start(HttpConfig config) throws IOException {
        List<Route> routes = List.of(
                new Route("GET", "/wait", Route.Access.LIMITED, this::waitToGo),
                new Route("GET", "/open", Route.Access.OPEN, request -> ok("open")),
                new Route("GET", "/token", Route.Access.TOKEN, request -> ok("token")),
                new Route(
                        "POST", "/echo", Route.Access.LIMITED, request -> Response.of(200, Json.TYPE, request.body())),
                new Route(
                        "GET",
                        "/parts/{a}/{b}",
                        Route.Access.OPEN,
                        request -> ok(request.part("a") + " " + request.part("b"))),
                new Route("GET", "/fail", Route.Access.OPEN, request -> {
                    throw new IllegalStateException("/secret/place");
                }));
        AccessLog accessLog = access -> {
            synchronized (log) {
                log.add(access);
            }
        };
        return Server.start(config, new Router(routes), metrics, accessLog, nanos::get);
    }

    private Response waitToGo(Request request) {
        try {
            go.await();
            return ok("gone");
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }

    private static Response ok(String text) {
        return Response.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> get(Server server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(server, path);
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> begin(Server server, String path) {
        return client.sendAsync(request(server, path).build(), BodyHandlers.ofString());
    }

    private void awaitMetric(String line) throws InterruptedException {
        while (!metrics.text().contains(line + "\n")) {
            Thread.sleep(5);
        }
    }

    private static HttpConfig config(int concurrent, int waiting, Duration longestWait) {
        return HttpConfig.onLoopback()
                .withLimits(
                        Limits.defaults().withLoad(new Load(concurrent, waiting, longestWait, Duration.ofMinutes(1))));
    }

    @Test
    void refusesWhatIsTooMuchAndRecovers() throws Exception {
        try (Server server = start(config(1, 1, Duration.ofMinutes(1)))) {
            CompletableFuture<HttpResponse<String>> working = begin(server, "/wait");
            CompletableFuture<HttpResponse<String>> other = begin(server, "/wait");
            awaitMetric("autotaste_requests_waiting 1");
            HttpResponse<String> refused = get(server, "/wait");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("urn:autotaste:problem:overloaded");
            assertThat(get(server, "/open").statusCode()).isEqualTo(200);
            go.countDown();
            assertThat(working.get().statusCode()).isEqualTo(200);
            assertThat(other.get().statusCode()).isEqualTo(200);
            assertThat(get(server, "/wait").statusCode()).isEqualTo(200);
            assertThat(metrics.text()).contains("autotaste_requests_refused_total 1\n");
        }
    }

    @Test
    void refusesWhoHasWaitedTooLong() throws Exception {
        try (Server server = start(config(1, 10, Duration.ofMillis(20)))) {
            CompletableFuture<HttpResponse<String>> working = begin(server, "/wait");
            awaitMetric("autotaste_requests_under_way 1");
            assertThat(get(server, "/wait").statusCode()).isEqualTo(503);
            go.countDown();
            assertThat(working.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void givesUpWorkThatTakesTooLong() throws Exception {
        Limits limits = Limits.defaults().withLoad(new Load(1, 1, Duration.ofMinutes(1), Duration.ofMillis(30)));
        try (Server server = start(HttpConfig.onLoopback().withLimits(limits))) {
            for (int time = 0; time < 3; time++) {
                HttpResponse<String> response = get(server, "/wait");
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.body()).contains("urn:autotaste:problem:too-long");
            }
            go.countDown();
            assertThat(get(server, "/wait").body()).isEqualTo("gone");
        }
    }

    @Test
    void answersWhatIsUnderWayBeforeItStops() throws Exception {
        Server server = start(HttpConfig.onLoopback());
        CompletableFuture<HttpResponse<String>> working = begin(server, "/wait");
        awaitMetric("autotaste_requests_under_way 1");
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        while (server.isReady()) {
            Thread.sleep(5);
        }
        HttpResponse<String> meanwhile = get(server, "/open");
        assertThat(meanwhile.statusCode()).isEqualTo(200);
        assertThat(meanwhile.headers().firstValue("Connection")).hasValue("close");
        go.countDown();
        assertThat(working.get().body()).isEqualTo("gone");
        stopping.get();
        assertThat(begin(server, "/open")).completesExceptionallyWithin(Duration.ofSeconds(30));
    }

    @Test
    void stopsAfterTheGraceThoughWorkGoesOn() throws Exception {
        Server server = start(HttpConfig.onLoopback().withGrace(Duration.ofMillis(20)));
        CompletableFuture<HttpResponse<String>> working = begin(server, "/wait");
        awaitMetric("autotaste_requests_under_way 1");
        server.close();
        assertThat(working).completesExceptionallyWithin(Duration.ofSeconds(30));
    }

    @Test
    void asksForTheTokenEverywhereButWhereItIsOpen() throws Exception {
        try (Server server = start(HttpConfig.onLoopback().withToken("s\u00e9cret"))) {
            assertThat(get(server, "/open").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = get(server, "/token");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            for (String wrong :
                    List.of("Bearer", "Bearer ", "Bearer s", "Basic secret", "bearer x", "Bearer secretsecret")) {
                assertThat(get(server, "/token", "Authorization", wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(401);
            }
        }
        try (Server server = start(HttpConfig.onLoopback().withToken("secret"))) {
            assertThat(get(server, "/token", "Authorization", "Bearer secret").body())
                    .isEqualTo("token");
            go.countDown();
            assertThat(get(server, "/wait").statusCode()).isEqualTo(401);
            assertThat(get(server, "/wait", "Authorization", "Bearer secret").statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> preflight(Server server, String origin) throws Exception {
        HttpRequest request = request(server, "/echo")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", origin, "Access-Control-Request-Method", "POST")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Optional<String> allowed(HttpResponse<String> response, String what) {
        return response.headers().firstValue("Access-Control-Allow-" + what);
    }

    @Test
    void pagesOfOtherOriginsMayNotCall() throws Exception {
        try (Server server = start(HttpConfig.onLoopback())) {
            HttpResponse<String> response = preflight(server, "https://shop.example");
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(allowed(response, "Origin")).isEmpty();
        }
    }

    @Test
    void pagesOfOtherOriginsMayCallIfTheyWereNamed() throws Exception {
        String shop = "https://shop.example";
        HttpConfig config = HttpConfig.onLoopback().withOrigins(Set.of(shop)).withToken("t");
        try (Server server = start(config)) {
            HttpResponse<String> response = preflight(server, shop);
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(allowed(response, "Origin")).hasValue(shop);
            assertThat(allowed(response, "Headers")).hasValue("Authorization, Content-Type");
            String other = "https://other.example";
            assertThat(preflight(server, other).statusCode()).isEqualTo(403);
            assertThat(allowed(get(server, "/open", "Origin", other), "Origin")).isEmpty();
            assertThat(allowed(get(server, "/open", "Origin", shop), "Origin")).hasValue(shop);
        }
    }

    @Test
    void tellsNothingOfWhatFailedInside() throws Exception {
        try (Server server = start(HttpConfig.onLoopback())) {
            HttpResponse<String> failed = get(server, "/fail");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("internal-error").doesNotContain("secret", "Exception", "java");
        }
    }

    @Test
    void logsAndCountsRequestsWithoutWhatStandsInTheirPaths() throws Exception {
        try (Server server = start(HttpConfig.onLoopback())) {
            assertThat(get(server, "/parts/%D1%8F%2F1/2").body()).isEqualTo("\u044f/1 2");
            assertThat(get(server, "/parts/%FF/2").statusCode()).isEqualTo(404);
            awaitMetric("autotaste_requests_total{route=\"-\",status=\"404\"} 1");
        }
        synchronized (log) {
            assertThat(log).extracting(AccessLog.Access::route).startsWith("GET /parts/{a}/{b}");
            assertThat(log).extracting(AccessLog.Access::status).startsWith(200);
        }
        assertThat(metrics.text())
                .contains("autotaste_requests_total{route=\"GET /parts/{a}/{b}\",status=\"200\"} 1\n")
                .contains("autotaste_request_seconds_count{route=\"GET /parts/{a}/{b}\"} 1\n");
    }

    @Test
    void aLineOfTheLogIsJson() {
        List<String> lines = new ArrayList<>();
        AccessLog.ofLines(lines::add).add(new AccessLog.Access("2026-01-01T00:00:00Z", "::1", "GET /", 200, 12, 3));
        assertThat(lines)
                .containsExactly(
                        "{\"time\":\"2026-01-01T00:00:00Z\",\"client\":\"::1\",\"route\":\"GET /\",\"status\":200,"
                                + "\"micros\":12,\"bytes\":3}");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        try (Server server = start(HttpConfig.onLoopback());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String first = "POST /echo HTTP/1.1\r\n"
                    + "Host: localhost\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Content-Length: 1\r\n\r\n"
                    + "1";
            String last = "GET /open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((first.repeat(20) + last).getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(22);
            assertThat(answers).endsWith("open");
        }
    }

    private int status(Server server, String path, String... headers) throws Exception {
        return get(server, path, headers).statusCode();
    }

    @Test
    void tellsClientsThatAskTooOftenWhenToComeAgain() throws Exception {
        Callers callers = Callers.anybody().withRate(new ClientRate(0.5, 2)).withToken("secret");
        try (Server server = start(HttpConfig.onLoopback().withCallers(callers))) {
            assertThat(status(server, "/token", "Authorization", "Bearer secret"))
                    .isEqualTo(200);
            assertThat(status(server, "/token")).as("guesses count too").isEqualTo(401);
            HttpResponse<String> refused = get(server, "/token", "Authorization", "Bearer secret");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.body()).contains("urn:autotaste:problem:too-many");
            assertThat(status(server, "/open")).as("for those who watch").isEqualTo(200);
            nanos.addAndGet(2_000_000_000L);
            assertThat(status(server, "/token", "Authorization", "Bearer secret"))
                    .isEqualTo(200);
            assertThat(metrics.text()).contains("autotaste_requests_too_many_total 1\n", "autotaste_clients 1\n");
        }
    }

    @Test
    void tellsClientsApartByWhatTheProxySaysOnlyWhereThereIsOne() throws Exception {
        Callers callers = Callers.anybody().withRate(new ClientRate(1, 1));
        try (Server server = start(HttpConfig.onLoopback().withCallers(callers))) {
            assertThat(status(server, "/token", "X-Forwarded-For", "10.0.0.1")).isEqualTo(200);
            assertThat(status(server, "/token", "X-Forwarded-For", "10.0.0.2")).isEqualTo(429);
        }
        try (Server server = start(HttpConfig.onLoopback().withCallers(callers.behindProxy()))) {
            assertThat(status(server, "/token", "X-Forwarded-For", "10.0.0.1")).isEqualTo(200);
            assertThat(status(server, "/token", "X-Forwarded-For", "6.6.6.6, 10.0.0.1"))
                    .as("only the last is the proxy's word")
                    .isEqualTo(429);
            assertThat(status(server, "/token", "X-Forwarded-For", "10.0.0.1", "X-Forwarded-For", " 10.0.0.3"))
                    .isEqualTo(200);
            assertThat(status(server, "/token", "X-Forwarded-For", "2001:db8::1"))
                    .isEqualTo(200);
            assertThat(status(server, "/token", "X-Forwarded-For", "2001:db8::2"))
                    .as("of the same network")
                    .isEqualTo(429);
            assertThat(status(server, "/token", "X-Forwarded-For", "2001:db8:0:1::2"))
                    .isEqualTo(200);
        }
        assertThat(log).extracting(AccessLog.Access::client).contains("127.0.0.1", "10.0.0.3", "2001:db8:0:1:0:0:0:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.org", "300.1.1.1", ":::::", "1.2.3", "10.0.0.1,", "10.0.0.1:80"})
    void takesWhatIsNoAddressAsThatOfTheProxy(String forwarded) throws Exception {
        Callers callers = Callers.anybody().withRate(new ClientRate(1, 1)).behindProxy();
        try (Server server = start(HttpConfig.onLoopback().withCallers(callers))) {
            assertThat(status(server, "/token")).isEqualTo(200);
            assertThat(status(server, "/token", "X-Forwarded-For", forwarded)).isEqualTo(429);
        }
    }

    /** Else a part of one request, as a proxy reads it, would be taken for the next. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 50",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
            })
    void requestsOfTwoLengthsEndTheConnection(String lengths) throws Exception {
        for (String method : List.of("GET /open", "POST /echo")) {
            try (Server server = start(HttpConfig.onLoopback());
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                String request = method + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + lengths
                        + "\r\n\r\n0\r\n\r\nGET /open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(answers).containsPattern("^HTTP/1.1 (400|501) ").doesNotContain("200 OK");
            }
        }
    }

    private String statusUnder(String host, HttpConfig config) throws Exception {
        try (Server server = start(config);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET /open HTTP/1.1\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
                    + "Authorization: Bearer secret\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
        }
    }

    /** Else a page whose name is made to lead here could ask whatever it likes, as a page of this server. */
    @ParameterizedTest
    @CsvSource({
        "localhost,            200",
        "LOCALHOST:8080,       200",
        "127.0.0.1:1,          200",
        "[::1]:8080,           200",
        "'',                   200",
        "evil.example,         403",
        "evil.example:8080,    403",
        "localhost.evil,       403",
        "127.0.0.1.evil:80,    403",
        "localhost:80.evil,    403"
    })
    void answersOnLoopbackToTheNamesOfThisMachineAlone(String host, String status) throws Exception {
        HttpConfig open = HttpConfig.onLoopback();
        assertThat(statusUnder(host, open)).isEqualTo(status);
        assertThat(statusUnder(host, open.withToken("secret"))).isEqualTo("200");
        assertThat(statusUnder(host, open.withCallers(Callers.anybody().behindProxy())))
                .isEqualTo("200");
        assertThat(statusUnder(host, open.withHost("0.0.0.0"))).isEqualTo("200");
    }
}
