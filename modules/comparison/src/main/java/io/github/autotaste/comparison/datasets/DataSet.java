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

import java.net.URI;

/**
 * A public data set, published as a zip archive.
 *
 * @param name what it is fetched by
 * @param content what is in it, in words
 * @param address of the archive, by HTTPS
 * @param bytes about how many the archive has; more than twice as many are not taken
 * @param checksum of the archive
 * @param licence what it may be used for
 * @param folder the folder in the archive that is unpacked, such as {@code ml-100k/}; empty for all
 * @param ratings the file of the ratings in this folder
 * @param titles the file that says what items are called
 */
public record DataSet(
        String name,
        String content,
        URI address,
        long bytes,
        Checksum checksum,
        Licence licence,
        String folder,
        String ratings,
        String titles) {

    public DataSet {
        if (!name.matches("[a-z0-9][a-z0-9.-]*")) {
            throw new IllegalArgumentException("Expected a name of lower case letters and digits, found " + name);
        }
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("Expected an address with https, found " + address);
        }
    }

    long mostBytes() {
        return 2 * bytes;
    }
}
