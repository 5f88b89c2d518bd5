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
package io.github.autotaste.evaluation;

import java.lang.management.ManagementFactory;

/** How much of the heap is reachable. */
final class HeapUse {

    /** The serial collector packs the heap fully at every fourth collection only, and leaves some garbage at the others. */
    private static final int SERIAL_COLLECTIONS = 4;

    private HeapUse() {}

    /** Bytes in use after a full collection, which takes a moment. */
    static long afterCollection() {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < (isSerial() ? SERIAL_COLLECTIONS : 1); collection++) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            least = Math.min(least, used);
        }
        return least;
    }

    private static boolean isSerial() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .anyMatch(collector -> collector.getName().equals("MarkSweepCompact"));
    }
}
