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
package io.github.autotaste.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip archive that holds one file. */
final class ZipArchive {

    private static final int SHOWN_NAMES = 5;

    private ZipArchive() {}

    /** Whether a file that starts so is a zip archive. */
    static boolean isOne(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5);
    }

    /** The bytes of the file in the archive, which is closed with them; what macOS adds does not count. */
    static InputStream onlyFileOf(Path archive) throws IOException {
        ZipFile zip = open(archive);
        try {
            List<? extends ZipEntry> files = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                    .toList();
            if (files.size() != 1) {
                throw new RatingsFileException(archive, complaint(files));
            }
            return new FilterInputStream(zip.getInputStream(files.get(0))) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile());
        } catch (ZipException e) {
            throw new RatingsFileException(archive, "cannot be read as a zip archive: " + e.getMessage());
        }
    }

    private static String complaint(List<? extends ZipEntry> files) {
        List<String> names = files.stream().map(ZipEntry::getName).toList();
        if (names.contains("[Content_Types].xml")) {
            return "expected ratings as text, found an Excel workbook or another office document; export it as CSV";
        }
        if (names.isEmpty()) {
            return "expected a zip archive of one file, found an empty one";
        }
        String shown = names.stream().limit(SHOWN_NAMES).collect(Collectors.joining(", "));
        return "expected a zip archive of one file, found " + names.size() + " (" + shown
                + (names.size() > SHOWN_NAMES ? ", ..." : "") + "); unpack it and name the one with the ratings";
    }
}
