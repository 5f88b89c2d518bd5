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

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The JDK's server with limits. It reads each request in a thread of its own, so there are as many threads as connections at most.
 * Its time-outs and its number of connections are the same for all servers of a JVM, namely those of the first, and can be set by
 * the system properties that it documents.
 */
public final class Server implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 10;

    private final HttpServer http;
    private final ThreadPoolExecutor threads;
    private final HttpService service;
    private final HttpConfig config;

    private Server(HttpServer http, ThreadPoolExecutor threads, HttpService service, HttpConfig config) {
        this.http = http;
        this.threads = threads;
        this.service = service;
        this.config = config;
    }

    /** @throws IOException if the port is taken, or the address is none of this machine */
    public static Server start(HttpConfig config, Router router, Metrics metrics, AccessLog log) throws IOException {
        return start(config, router, metrics, log, System::nanoTime);
    }

    /** @param nanoTime what {@link System#nanoTime} is elsewhere, for the rates of clients */
    static Server start(HttpConfig config, Router router, Metrics metrics, AccessLog log, LongSupplier nanoTime)
            throws IOException {
        setProperties(config.limits());
        InetSocketAddress address = new InetSocketAddress(config.host(), config.port());
        if (address.isUnresolved()) {
            throw new IOException("There is no address of the host " + config.host());
        }
        HttpServer http = listeningAt(address, config.limits().connections());
        HttpService service = new HttpService(config, router, metrics, log, nanoTime);
        ThreadPoolExecutor threads = threads(config.limits().connections());
        http.setExecutor(threads);
        http.createContext("/", service);
        http.start();
        return new Server(http, threads, service, config);
    }

    private static HttpServer listeningAt(InetSocketAddress address, int connections) throws IOException {
        try {
            return HttpServer.create(address, connections);
        } catch (BindException e) {
            throw new IOException(
                    "Cannot listen at " + address.getHostString() + ", port " + address.getPort() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Read once, when the JDK's server is loaded. */
    private static void setProperties(Limits limits) {
        String connections = String.valueOf(limits.connections());
        Map<String, String> properties = Map.of(
                "sun.net.httpserver.nodelay", "true", // otherwise every answer waits 40 ms for an acknowledgement
                "sun.net.httpserver.maxReqTime", "10",
                "sun.net.httpserver.maxRspTime", "60",
                "sun.net.httpserver.maxReqHeaders", "100",
                "sun.net.httpserver.drainAmount", String.valueOf(4L * limits.bodyBytes()),
                "sun.net.httpserver.maxReqHeaderSize", "32768",
                "sun.net.httpserver.maxIdleConnections", connections,
                "jdk.httpserver.maxConnections", connections);
        properties.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    private static ThreadPoolExecutor threads(int most) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "autotaste-http");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Whether it takes requests, and is not about to stop. */
    public boolean isReady() {
        return !service.isStopping();
    }

    /** Answers what is under way and what still comes meanwhile, as long as the grace lasts, and then stops. */
    @Override
    public void close() {
        service.beginToStop();
        long end = System.nanoTime() + config.grace().toNanos();
        boolean mayWait = true;
        while (mayWait && service.underWay() > 0 && System.nanoTime() < end) {
            mayWait = sleep();
        }
        http.stop(0);
        threads.shutdownNow();
        service.close();
    }

    /** False if this thread is to hurry. */
    private static boolean sleep() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
