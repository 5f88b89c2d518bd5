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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@link Workers} does while memory is short for good: keeping a failure in a future takes memory too, and is lost. */
final class ExhaustedHeapTest {

    @Test
    void lackOfMemoryInAnyThreadReachesTheCaller() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hungry.class.getName())
                .inheritIO()
                .start();
        try {
            assertThat(java.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
            assertThat(java.exitValue()).isEqualTo(Hungry.OUT_OF_MEMORY);
        } finally {
            java.destroyForcibly();
        }
    }

    /** Its threads take memory until there is none, and hold it. */
    static final class Hungry {

        static final int OUT_OF_MEMORY = 3;

        private Hungry() {}

        public static void main(String[] args) throws InterruptedException {
            List<byte[]> held = Collections.synchronizedList(new ArrayList<>());
            try {
                try (Workers workers = new Workers(4)) {
                    workers.forEach(1 << 30, 1, (from, to) -> held.add(new byte[1 << 10]));
                }
            } catch (OutOfMemoryError e) {
                held.clear();
                System.exit(OUT_OF_MEMORY);
            }
        }
    }
}
