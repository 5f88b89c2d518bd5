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
package io.github.autotaste.comparison.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Transfers a file over HTTPS, and carries on where an earlier transfer broke off if the server can.
 *
 * @param client one that does not follow redirects by itself
 * @param patience how long to wait for the next bytes
 */
record Transfer(HttpClient client, Duration patience) {

    private static final int MOST_REDIRECTS = 5;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    /** A transfer that broke off: what has come is in the file, and another attempt may bring the rest. */
    static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Appends to a file what it lacks, or writes it anew.
     *
     * @param mostBytes how many are taken at most
     * @throws BrokenOff if the connection failed
     * @throws IOException if the server has no such file, sends elsewhere or sends too much, or the file cannot be written
     */
    void into(FileChannel file, URI address, long mostBytes, TransferListener listener) throws IOException {
        HttpResponse<InputStream> response = open(address, file.size());
        boolean goesOn = response.statusCode() == PARTIAL_CONTENT && start(response) == file.size();
        if (!goesOn && file.size() > 0) {
            file.truncate(0);
            if (response.statusCode() != OK) {
                response.body().close();
                response = open(address, 0);
            }
        }
        if (response.statusCode() != OK && !goesOn) {
            response.body().close();
            throw new IOException(address + ": expected the file, the server answered " + response.statusCode());
        }
        receive(response, file, mostBytes, listener);
    }

    private static long start(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Range")
                .map(CONTENT_RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.parseLong(range.group(1)))
                .orElse(-1L);
    }

    private HttpResponse<InputStream> open(URI address, long from) throws IOException {
        URI next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(next, from);
            boolean isRedirect = response.statusCode() / 100 == 3
                    && response.headers().firstValue("Location").isPresent();
            if (!isRedirect) {
                return response;
            }
            response.body().close();
            next = redirected(next, response.headers().firstValue("Location").get());
        }
        throw new IOException(address + ": the server redirects more than " + MOST_REDIRECTS + " times");
    }

    /** What is fetched has to come from the host that the catalogue names, and nobody may read along. */
    private static URI redirected(URI from, String location) throws IOException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(from + ": the server redirects to something that is no address: " + location, e);
        }
        boolean staysThere = "https".equals(to.getScheme())
                && from.getHost().equalsIgnoreCase(to.getHost())
                && from.getPort() == to.getPort();
        if (!staysThere) {
            throw new IOException(
                    from + ": expected the file from this host over HTTPS, the server redirects to " + to);
        }
        return to;
    }

    private HttpResponse<InputStream> send(URI address, long from) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        var answer = client.sendAsync(request.build(), BodyHandlers.ofInputStream());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unanswered(address.getHost(), Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new BrokenOff(address.getHost() + ": did not answer for " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + address.getHost());
        }
    }

    private static IOException unanswered(String host, Throwable cause) {
        String reason = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        if (cause instanceof SSLException) {
            return new IOException(host + ": no secure connection, its certificate may have expired" + reason, cause);
        }
        return new BrokenOff(
                host + ": cannot be reached" + (isUnresolved(cause) ? ", its address is not known here" : reason),
                cause);
    }

    private static boolean isUnresolved(@Nullable Throwable failure) {
        return failure != null && (failure instanceof UnresolvedAddressException || isUnresolved(failure.getCause()));
    }

    private void receive(
            HttpResponse<InputStream> response, FileChannel file, long mostBytes, TransferListener listener)
            throws IOException {
        OptionalLong length = response.headers().firstValueAsLong("Content-Length");
        long total = length.isPresent() ? file.size() + length.getAsLong() : 0;
        requireAtMost(mostBytes, total, response.uri());
        file.position(file.size());
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream body = response.body();
                StallGuard guard = new StallGuard(body, patience)) {
            for (int count = read(body, buffer, guard); count >= 0; count = read(body, buffer, guard)) {
                requireAtMost(mostBytes, file.size() + count, response.uri());
                write(file, ByteBuffer.wrap(buffer, 0, count));
                listener.onReceived(file.size(), total);
            }
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new IOException("What is downloaded cannot be written: " + e.getMessage(), e);
        }
    }

    private int read(InputStream body, byte[] buffer, StallGuard guard) throws IOException {
        try {
            int count = body.read(buffer);
            guard.progress();
            if (count < 0 && guard.hasStalled()) {
                throw new IOException("closed");
            }
            return count;
        } catch (IOException e) {
            String what = guard.hasStalled()
                    ? "nothing came for " + patience.toSeconds() + " s"
                    : String.valueOf(e.getMessage());
            throw new BrokenOff("The transfer broke off: " + what, e);
        }
    }

    private static void requireAtMost(long most, long found, URI address) throws IOException {
        if (found > most) {
            throw new IOException(address + ": expected at most " + most + " bytes, the server sends more");
        }
    }
}
