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
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of data sets, each in a folder of its name, which appears whole or not at all. What a broken transfer has brought stays beside it
 * as {@code NAME.zip.part}, and the next one goes on from there.
 */
public final class DataSetFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 4;

    /** The ratings of the public data sets, which are text, take at most 8 times as much as their archives. */
    private static final int MOST_UNPACKED = 32;

    private final Path folder;
    private final Transfer transfer;

    /** @param folder is made when the first data set comes */
    public DataSetFolder(Path folder) {
        this(
                folder,
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(ProxySelector.getDefault())
                        .connectTimeout(PATIENCE)
                        .build(),
                PATIENCE);
    }

    DataSetFolder(Path folder, HttpClient client, Duration patience) {
        this.folder = folder;
        this.transfer = new Transfer(client, patience);
    }

    /**
     * The folder of a user: {@code autotaste} in {@code XDG_CACHE_HOME}, in {@code LOCALAPPDATA} on Windows, or else in {@code .cache} of the
     * home folder.
     *
     * @param environment the variables
     */
    public static Path ofUser(Map<String, String> environment, Path home) {
        return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
                .map(environment::get)
                .filter(value -> value != null && Path.of(value).isAbsolute())
                .map(Path::of)
                .findFirst()
                .orElse(home.resolve(".cache"))
                .resolve("autotaste");
    }

    /** The folder of a data set, whether it is there or not. */
    public Path of(DataSet set) {
        return folder.resolve(set.name());
    }

    public Path ratingsOf(DataSet set) {
        return of(set).resolve(set.ratings());
    }

    public Path titlesOf(DataSet set) {
        return of(set).resolve(set.titles());
    }

    public boolean has(DataSet set) {
        return Files.isDirectory(of(set));
    }

    /**
     * Downloads, checks and unpacks a data set, if it is not there.
     *
     * @throws IOException if it cannot be had or written, or is not what it should be; the message says why
     */
    public void fetch(DataSet set, TransferListener listener) throws IOException {
        if (has(set)) {
            return;
        }
        Files.createDirectories(folder);
        Path part = folder.resolve(set.name() + ".zip.part");
        try (FileChannel file = FileChannel.open(
                        part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            if (lock == null) {
                throw new IOException(part + ": another process is fetching " + set.name());
            }
            if (has(set)) {
                return; // the process that had the lock before has just fetched it
            }
            try {
                download(set, file, part, listener);
            } catch (IOException e) {
                if (file.size() == 0) {
                    Files.deleteIfExists(part);
                }
                throw e;
            }
            unpack(set, part);
        }
        Files.deleteIfExists(part);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock(Long.MAX_VALUE - 1, 1, false); // no byte that is read
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A rest that does not belong to what came before shows by the checksum, and then all is got anew. */
    private void download(DataSet set, FileChannel file, Path part, TransferListener listener) throws IOException {
        boolean isCarriedOn = file.size() > 0;
        if (isCarriedOn && isWhole(set, part)) {
            return;
        }
        transfer(set, file, listener);
        if (isCarriedOn && !isWhole(set, part)) {
            file.truncate(0);
            transfer(set, file, listener);
        }
        if (!isWhole(set, part)) {
            Checksum found = set.checksum().of(part);
            file.truncate(0);
            throw new IOException(set.address() + ": expected " + set.checksum() + ", found " + found.digits()
                    + "; the file was changed by its publisher or on the way, and is not kept");
        }
    }

    private static boolean isWhole(DataSet set, Path part) throws IOException {
        return set.checksum().of(part).equals(set.checksum());
    }

    private void transfer(DataSet set, FileChannel file, TransferListener listener) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long before = file.size();
            try {
                transfer.into(file, set.address(), set.mostBytes(), listener);
                return;
            } catch (Transfer.BrokenOff e) {
                if (attempt == ATTEMPTS || file.size() <= before) {
                    throw new IOException(
                            e.getMessage() + (file.size() > 0 ? "; another call goes on from there" : ""), e);
                }
            }
        }
    }

    private void unpack(DataSet set, Path archive) throws IOException {
        Path unpacked = folder.resolve("." + set.name() + ".part");
        delete(unpacked);
        Files.createDirectory(unpacked);
        try {
            new Unpacking(set.folder(), MOST_UNPACKED * set.bytes()).of(archive, unpacked);
            for (String file : List.of(set.ratings(), set.titles())) {
                if (!Files.isRegularFile(unpacked.resolve(file))) {
                    throw new IOException(set.address() + ": expected a file " + file + " in the archive, found none");
                }
            }
            Files.move(unpacked, of(set), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(unpacked);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
