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
package io.github.autotaste.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures work from one {@link #lap} to the next. Not thread-safe. */
public final class UsageClock {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    /** The unit of /proc/stat. */
    private static final double TICKS_PER_SECOND = 100;

    private record Reading(long nanos, long cpuNanos, double busySeconds) {
        static Reading now() {
            return new Reading(System.nanoTime(), SYSTEM.getProcessCpuTime(), secondsAllWereBusy());
        }
    }

    private Reading last = Reading.now();

    /** What was used since the clock was made, or since the last lap. */
    public Usage lap() {
        Reading now = Reading.now();
        double seconds = (now.nanos - last.nanos) / 1e9;
        double cpuSeconds = (now.cpuNanos - last.cpuNanos) / 1e9;
        double foreign = Math.max(0, now.busySeconds - last.busySeconds - cpuSeconds) / seconds;
        last = now;
        return new Usage(seconds, cpuSeconds, foreign);
    }

    /** Seconds that all processors were busy since the machine started, or stolen from it; NaN if not on Linux. */
    private static double secondsAllWereBusy() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            String[] fields = lines.findFirst().orElse("").trim().split("\\s+", -1);
            double ticks = 0;
            for (int field = 1; field <= 8; field++) {
                boolean isIdle = field == 4 || field == 5;
                ticks += isIdle ? 0 : Double.parseDouble(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
