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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data set from a publisher on this machine, over HTTPS. */
final class DataSetFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Licence LICENCE = new Licence("For tests.", "https://localhost/terms");

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private HttpsFiles publisher;
    private Path folder;
    private byte[] archive;

    @BeforeAll
    static void makeKeys() throws Exception {
        HttpsFiles.makeKeys(shared.resolve("keys"));
    }

    @BeforeEach
    void publish() throws Exception {
        publisher = new HttpsFiles(shared.resolve("keys"));
        folder = temporary.resolve("cache/autotaste");
        archive = archive();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    /** With a file that cannot be packed, so that a transfer takes more than one buffer. */
    private static byte[] archive() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "set/ratings.csv", "user,item,rating\n1,1,5\n".getBytes(StandardCharsets.UTF_8));
            add(zip, "set/movies.csv", "item,title\n1,One\n".getBytes(StandardCharsets.UTF_8));
            add(zip, "set/more/noise", noise);
            add(zip, "__MACOSX/junk", new byte[1]);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private DataSet set(String path) throws Exception {
        return set(publisher.address(path), archive.length, archive);
    }

    private static DataSet set(URI address, long bytes, byte[] expected) throws Exception {
        String digits =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected));
        return new DataSet(
                "set",
                "tests",
                address,
                bytes,
                Checksum.parse("sha256:" + digits),
                LICENCE,
                "set/",
                "ratings.csv",
                "movies.csv");
    }

    private DataSetFolder dataSets() {
        return new DataSetFolder(folder, publisher.client(), PATIENCE);
    }

    private Path part() {
        return folder.resolve("set.zip.part");
    }

    private void assertFetches(DataSet set) throws IOException {
        dataSets().fetch(set, TransferListener.NONE);
        assertThat(dataSets().ratingsOf(set)).content().isEqualTo("user,item,rating\n1,1,5\n");
        assertThat(dataSets().titlesOf(set)).content().startsWith("item,title\n");
        assertThat(folder.resolve("set/more/noise")).hasSize(300_000);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("set"));
        }
    }

    private void assertRefuses(DataSet set, String... message) {
        assertThatThrownBy(() -> dataSets().fetch(set, TransferListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(message);
        assertThat(folder.resolve("set")).doesNotExist();
        assertThat(folder.resolve(".set.part")).doesNotExist();
    }

    @Test
    void aSetIsDownloadedCheckedAndUnpackedAndThenTakenFromTheFolder() throws Exception {
        publisher.at("/set.zip", HttpsFiles.file(archive));
        DataSet set = set("/set.zip");
        assertThat(dataSets().has(set)).isFalse();

        assertFetches(set);
        assertThat(dataSets().has(set)).isTrue();
        assertFetches(set);

        assertThat(publisher.requests()).containsExactly("/set.zip");
    }

    @Test
    void aListenerIsToldHowFarATransferIs() throws Exception {
        publisher.at("/set.zip", HttpsFiles.file(archive));
        AtomicLong last = new AtomicLong();

        dataSets().fetch(set("/set.zip"), (received, total) -> {
            assertThat(received).isBetween(last.get(), total);
            assertThat(total).isEqualTo(archive.length);
            last.set(received);
        });

        assertThat(last).hasValue(archive.length);
    }

    @Test
    void anotherFileThanTheExpectedOneIsNotKept() throws Exception {
        byte[] other = archive.clone();
        other[1000]++;
        publisher.at("/set.zip", HttpsFiles.file(other));

        assertRefuses(set("/set.zip"), "expected SHA-256 ", ", found ", "is not kept");

        assertThat(part()).doesNotExist();
    }

    @Test
    void aTransferThatBreaksOffGoesOnWhereItWas() throws Exception {
        AtomicLong kept = new AtomicLong();
        publisher.at("/set.zip", exchange -> {
            int from = HttpsFiles.from(exchange);
            if (from == 0) {
                HttpsFiles.send(exchange, 200, archive, 0, 100_000);
            } else {
                kept.set(Files.size(part()));
                HttpsFiles.file(archive).handle(exchange);
            }
        });

        assertFetches(set("/set.zip"));

        assertThat(publisher.requests()).containsExactly("/set.zip", "/set.zip bytes=" + kept + "-");
        assertIsWhatCameBeforeTheBreak(kept.get());
    }

    /** All 100,000 bytes; but at a break over TLS, JDK 25 drops some that have arrived, not always as many. */
    private static void assertIsWhatCameBeforeTheBreak(long bytes) {
        assertThat(bytes).isBetween(Runtime.version().feature() < 25 ? 100_000L : 1L, 100_000L);
    }

    @Test
    void aTransferThatBreaksOffBeginsAnewWhereTheServerKnowsNoRanges() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        publisher.at(
                "/set.zip",
                exchange -> HttpsFiles.send(
                        exchange, 200, archive, 0, calls.getAndIncrement() == 0 ? 100_000 : archive.length));

        assertFetches(set("/set.zip"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 416})
    void aTransferBeginsAnewWhereTheServerHasNoSuchRange(int status) throws Exception {
        Files.createDirectories(folder);
        Files.write(part(), new byte[archive.length]);
        publisher.at("/set.zip", exchange -> {
            if (HttpsFiles.from(exchange) > 0) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                HttpsFiles.file(archive).handle(exchange);
            }
        });

        assertFetches(set("/set.zip"));
    }

    @Test
    void whatABrokenTransferHasBroughtIsThereForTheNextCall() throws Exception {
        AtomicBoolean isWell = new AtomicBoolean();
        publisher.at("/set.zip", exchange -> {
            if (isWell.get()) {
                HttpsFiles.file(archive).handle(exchange);
            } else if (HttpsFiles.from(exchange) == 0) {
                HttpsFiles.send(exchange, 200, archive, 0, 100_000);
            }
        });

        assertRefuses(set("/set.zip"), "localhost: cannot be reached", "another call goes on from there");
        long kept = Files.size(part());
        assertIsWhatCameBeforeTheBreak(kept);
        isWell.set(true);
        assertFetches(set("/set.zip"));

        assertThat(publisher.requests()).endsWith("/set.zip bytes=" + kept + "-");
    }

    @Test
    void aRestThatDoesNotBelongToWhatCameBeforeIsGotAnew() throws Exception {
        Files.createDirectories(folder);
        Files.write(part(), new byte[5000]);
        publisher.at("/set.zip", HttpsFiles.file(archive));

        assertFetches(set("/set.zip"));

        assertThat(publisher.requests()).containsExactly("/set.zip bytes=5000-", "/set.zip");
    }

    @Test
    void anArchiveThatIsWholeAlreadyIsNotAskedFor() throws Exception {
        Files.createDirectories(folder);
        Files.write(part(), archive);

        assertFetches(set("/set.zip"));

        assertThat(publisher.requests()).isEmpty();
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForForEver() throws Exception {
        CountDownLatch isOver = new CountDownLatch(1);
        publisher.at("/set.zip", exchange -> {
            HttpsFiles.send(exchange, 200, archive, 0, HttpsFiles.from(exchange) > 0 ? 0 : 100_000);
            try {
                isOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        DataSet set = set("/set.zip");

        assertThatThrownBy(() -> new DataSetFolder(folder, publisher.client(), Duration.ofMillis(400))
                        .fetch(set, TransferListener.NONE))
                .isInstanceOf(IOException.class);
        isOver.countDown();

        assertThat(folder.resolve("set")).doesNotExist();
    }

    @Test
    void redirectsWithinTheHostAreFollowed() throws Exception {
        publisher.at("/old.zip", HttpsFiles.redirect("/new.zip"));
        publisher.at("/new.zip", HttpsFiles.file(archive));

        assertFetches(set("/old.zip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/set.zip",
                "https://localhost/set.zip",
                "http://localhost:PORT/set.zip",
                "file:///etc/passwd"
            })
    void redirectsElsewhereAreRefused(String location) throws Exception {
        String to =
                location.replace("PORT", String.valueOf(publisher.address("/").getPort()));
        publisher.at("/set.zip", HttpsFiles.redirect(to));

        assertRefuses(set("/set.zip"), "expected the file from this host over HTTPS, the server redirects to " + to);
    }

    @Test
    void redirectsWithoutEndAndToNowhereAreRefused() throws Exception {
        publisher.at("/round.zip", HttpsFiles.redirect("/round.zip"));
        publisher.at("/nowhere.zip", HttpsFiles.redirect("::"));

        assertRefuses(set("/round.zip"), "the server redirects more than 5 times");
        assertRefuses(set("/nowhere.zip"), "the server redirects to something that is no address");
    }

    @Test
    void aFileThatIsNotThereIsAFailure() throws Exception {
        publisher.at("/set.zip", exchange -> exchange.sendResponseHeaders(404, -1));

        assertRefuses(set("/set.zip"), "/set.zip: expected the file, the server answered 404");
    }

    @Test
    void moreThanTwiceWhatIsExpectedIsNotTaken() throws Exception {
        publisher.at("/told.zip", HttpsFiles.file(archive));
        publisher.at("/untold.zip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(archive);
        });

        assertRefuses(set(publisher.address("/told.zip"), 1000, archive), "expected at most 2000 bytes");
        assertThat(part()).doesNotExist();
        assertRefuses(set(publisher.address("/untold.zip"), 1000, archive), "expected at most 2000 bytes");
    }

    @Test
    void aHostWithAnUntrustedCertificateIsRefused() throws Exception {
        publisher.at("/set.zip", HttpsFiles.file(archive));
        DataSet set = set("/set.zip");

        assertThatThrownBy(() -> new DataSetFolder(folder).fetch(set, TransferListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("localhost: no secure connection, its certificate may have expired: ");
        assertThat(publisher.requests()).isEmpty();
    }

    @Test
    void aHostThatIsNotThereIsTold() throws Exception {
        DataSet set = set("/set.zip");
        publisher.close();

        assertRefuses(set, "localhost: cannot be reached");
    }

    @Test
    void aHostThatNobodyKnowsIsTold() throws Exception {
        assertRefuses(
                set(URI.create("https://nobody.invalid/set.zip"), 1000, archive),
                "nobody.invalid: cannot be reached, its address is not known here");
        assertThat(part()).doesNotExist();
    }

    @Test
    void aFullDiskIsAFailureThatLeavesNothingBehind() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        publisher.at("/set.zip", HttpsFiles.file(archive));
        Files.createDirectories(folder);
        Files.createSymbolicLink(part(), Path.of("/dev/full"));

        assertRefuses(set("/set.zip"), "What is downloaded cannot be written: No space left on device");
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailure() throws Exception {
        publisher.at("/set.zip", HttpsFiles.file(archive));
        Files.write(temporary.resolve("cache"), new byte[0]);

        DataSet set = set("/set.zip");
        assertThatThrownBy(() -> dataSets().fetch(set, TransferListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cache");
        assertThat(publisher.requests()).isEmpty();
    }

    @Test
    void twoAtOnceDoNotGetInEachOthersWay() throws Exception {
        CountDownLatch isAsked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        publisher.at("/set.zip", exchange -> {
            isAsked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            HttpsFiles.file(archive).handle(exchange);
        });
        DataSet set = set("/set.zip");
        Thread first = new Thread(() -> {
            try {
                dataSets().fetch(set, TransferListener.NONE);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        first.start();
        isAsked.await();

        assertRefuses(set, "another process is fetching set");
        mayAnswer.countDown();
        first.join();

        assertFetches(set);
    }

    @Test
    void anArchiveWithoutTheRatingsIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "set/movies.csv", new byte[1]);
        }
        archive = bytes.toByteArray();
        publisher.at("/set.zip", HttpsFiles.file(archive));

        assertRefuses(set("/set.zip"), "expected a file ratings.csv in the archive");
    }

    @Test
    void aDamagedArchiveOfTheRightChecksumIsRefused() throws Exception {
        archive = Arrays.copyOf(archive, 1000);
        publisher.at("/set.zip", HttpsFiles.file(archive));

        assertRefuses(set("/set.zip"), "cannot be read as a zip archive");
    }
}
