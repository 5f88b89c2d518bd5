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
package io.github.autotaste.torture.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls, by the names that it expects. */
public final class Fuzzed {

    /** What the instructions allocate that Jazzer puts into classes counts too. */
    private static final long CONSTANT_BYTES = 4 * Bounds.CONSTANT_BYTES;

    private static @Nullable Bounds bounds;

    private Fuzzed() {}

    /** @param args the name of a {@link Target} */
    public static void fuzzerInitialize(String[] args) throws IOException {
        Input input = Target.valueOf(args[0]).open(Files.createTempDirectory("autotaste-fuzz"));
        Bounds opened = new Bounds(input, CONSTANT_BYTES);
        bounds = opened;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("Dearest: " + opened.dearest())));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Objects.requireNonNull(bounds).take(bytes);
    }
}
