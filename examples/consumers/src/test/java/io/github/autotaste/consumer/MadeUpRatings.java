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
package io.github.autotaste.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of ratings from 1 to 5: 30 users, 12 items, two of three pairs. */
final class MadeUpRatings {

    private MadeUpRatings() {}

    static Path writeTo(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= 30; user++) {
            for (int item = 1; item <= 12; item++) {
                if ((user + item) % 3 > 0) {
                    lines.add(user + "," + item + "," + (1 + user * item % 5));
                }
            }
        }
        return Files.write(folder.resolve("ratings.csv"), lines);
    }
}
