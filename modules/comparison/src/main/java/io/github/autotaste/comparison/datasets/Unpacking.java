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
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a folder of a zip archive. No file gets outside the target, and none takes the place of another; how many there are and what
 * they take together is bounded.
 *
 * @param folder the folder in the archive, with a slash at its end; empty for all
 * @param mostBytes of all files together
 */
record Unpacking(String folder, long mostBytes) {

    private static final int MOST_FILES = 10_000;
    private static final int BUFFER_BYTES = 1 << 16;

    /** @param target an empty folder */
    void of(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> files = zip.stream()
                    .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                    .toList();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw new IOException(archive + ": expected from 1 to " + MOST_FILES + " files in its folder '" + folder
                        + "', found " + files.size());
            }
            long room = mostBytes;
            for (ZipEntry file : files) {
                room -= unpack(zip, file, placeOf(file, target), room);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException(archive + ": cannot be read as a zip archive: " + e.getMessage(), e);
        }
    }

    private Path placeOf(ZipEntry file, Path target) throws IOException {
        String name = file.getName().substring(folder.length());
        try {
            Path place = target.resolve(name).normalize();
            if (place.startsWith(target) && !place.equals(target)) {
                return place;
            }
        } catch (InvalidPathException e) {
            // a name that cannot be written is as wrong as one that leads elsewhere
        }
        throw new IOException("Expected files within the archive's folder, found " + file.getName());
    }

    private long unpack(ZipFile zip, ZipEntry file, Path place, long room) throws IOException {
        Files.createDirectories(place.resolveSibling(""));
        byte[] buffer = new byte[BUFFER_BYTES];
        long written = 0;
        try (InputStream in = zip.getInputStream(file);
                OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                written += count;
                if (written > room) {
                    throw new IOException(
                            "Expected an archive of at most " + mostBytes + " bytes unpacked, found more");
                }
                out.write(buffer, 0, count);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("Expected an archive with each file once, found two of " + file.getName(), e);
        }
        return written;
    }
}
