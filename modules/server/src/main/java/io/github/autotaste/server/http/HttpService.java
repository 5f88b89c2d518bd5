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
import com.sun.net.httpserver.HttpHandler;
import io.github.autotaste.server.http.AccessLog.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request: finds its route, asks for the token, reads the body, lets it in as far as the limits allow, and makes a
 * problem of whatever goes wrong. What fails for no fault of the client is logged, and the client told no more than that.
 */
final class HttpService implements HttpHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpService.class);
    private static final byte[] NO_BODY = {};

    /** Some ten megabytes. */
    private static final int MOST_CLIENTS = 100_000;

    private final Router router;
    private final Limits limits;
    private final Json json;
    private final Callers callers;
    private final HostNames hostNames;
    private final Token token;
    private final Cors cors;
    private final Admission admission;
    private final Deadlines deadlines;
    private final Optional<TokenBuckets> buckets;
    private final AtomicLong tooMany = new AtomicLong();
    private final Metrics metrics;
    private final AccessLog log;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean isStopping;

    HttpService(HttpConfig config, Router router, Metrics metrics, AccessLog log, LongSupplier nanoTime) {
        this.router = router;
        this.metrics = metrics;
        this.log = log;
        limits = config.limits();
        callers = config.callers();
        json = new Json(limits);
        hostNames = HostNames.of(config);
        token = new Token(callers.token().orElse(null));
        cors = new Cors(callers.origins());
        admission = new Admission(limits.load());
        deadlines = new Deadlines(limits.load().longestWork());
        buckets = callers.rate().map(rate -> new TokenBuckets(rate, MOST_CLIENTS, nanoTime));
        buckets.ifPresent(some -> addMetrics(some, metrics));
        metrics.add("autotaste_requests_under_way", "gauge", "Requests being answered.", underWay::get);
        metrics.add("autotaste_requests_waiting", "gauge", "Requests waiting to be worked on.", admission::waiting);
        metrics.add("autotaste_requests_refused_total", "counter", "Requests refused for load.", admission::refused);
    }

    private void addMetrics(TokenBuckets some, Metrics metrics) {
        metrics.add("autotaste_clients", "gauge", "Clients whose rate is watched.", some::clients);
        metrics.add(
                "autotaste_requests_too_many_total", "counter", "Requests beyond the rate of a client.", tooMany::get);
    }

    /** What is told of a request in the log and the metrics. */
    private static final class Account {

        private final long start = System.nanoTime();
        private final String time = Instant.now().toString();
        private String route = "-";

        long micros() {
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        }
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        underWay.incrementAndGet();
        Account account = new Account();
        Exchange exchange = new Exchange(http, limits, callers.areBehindProxy());
        try {
            Response response = answer(exchange, account);
            if (isStopping) {
                exchange.closeAfterwards();
            }
            exchange.send(response);
            long micros = account.micros();
            metrics.count(account.route, response.status(), micros);
            log.add(new Access(
                    account.time,
                    exchange.client().getHostAddress(),
                    account.route,
                    response.status(),
                    micros,
                    response.body().length));
            exchange.end();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Response answer(Exchange exchange, Account account) throws IOException {
        try {
            return answerOrThrow(exchange, account);
        } catch (ProblemException e) {
            return json.problem(e);
        } catch (IOException e) {
            throw e; // the client is gone
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            LOG.error("{} failed", account.route, e);
            return json.problem(new ProblemException(Problem.INTERNAL_ERROR, "the server's log says more"));
        }
    }

    private Response answerOrThrow(Exchange exchange, Account account) throws Exception {
        hostNames.require(exchange.requestHeaders().getFirst("Host"));
        String origin = exchange.requestHeaders().getFirst("Origin");
        cors.allow(origin, exchange.answerHeaders());
        if (cors.isPreflight(exchange.method(), exchange.requestHeaders())) {
            return cors.preflight(origin, exchange.answerHeaders());
        }
        Router.Match match = router.match(exchange.method(), exchange.rawPath());
        Route route = match.route();
        account.route = route.method() + " " + route.template();
        if (route.access() != Route.Access.OPEN) {
            requireRate(exchange.client());
            token.require(exchange.requestHeaders().getFirst("Authorization"));
        }
        byte[] body = route.hasBody() ? exchange.body() : NO_BODY;
        Request request = new Request(match.parts(), exchange.query(), body);
        return route.access() == Route.Access.LIMITED
                ? answerWithinLimits(route, request)
                : route.handler().handle(request);
    }

    private void requireRate(InetAddress client) {
        long seconds = buckets.isEmpty() ? 0 : buckets.get().take(ClientAddress.network(client));
        if (seconds > 0) {
            tooMany.incrementAndGet();
            throw new ProblemException(
                    Problem.TOO_MANY,
                    "ask less often; the header Retry-After has the seconds until the next answer",
                    Map.of("Retry-After", Long.toString(seconds)));
        }
    }

    private Response answerWithinLimits(Route route, Request request) throws Exception {
        return admission.run(() -> deadlines.run(() -> route.handler().handle(request)));
    }

    /** From now on clients are asked to connect anew, elsewhere. */
    void beginToStop() {
        isStopping = true;
    }

    boolean isStopping() {
        return isStopping;
    }

    int underWay() {
        return underWay.get();
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
