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
package io.github.autotaste.autoencoder.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that writes a file, told from all that ever were, where there is Linux's {@code /proc}.
 *
 * @param system a number of the boot and of the namespace of processes: containers have each their own
 * @param pid its number there
 * @param start when it was started, in ticks since the boot: numbers are used again
 */
record WriterProcess(String system, long pid, long start) {

    /** What {@link #toString} writes. */
    static final String PATTERN = "[0-9a-f]{1,8}-[0-9]{1,18}-[0-9]{1,18}";

    private static final Path PROCESSES = Path.of("/proc");

    /** Of the fields behind the name of the process, the 22nd of all. */
    private static final int START_FIELD = 19;

    /** This process; empty where the system does not tell. */
    static Optional<WriterProcess> current() {
        try {
            String boot = Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id"));
            Path namespace = Files.readSymbolicLink(PROCESSES.resolve("self/ns/pid"));
            long pid = ProcessHandle.current().pid();
            String system = Integer.toHexString((boot + namespace).hashCode());
            return startOf(pid).map(start -> new WriterProcess(system, pid, start));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** The one of a text that another has written. */
    static Optional<WriterProcess> parse(String text) {
        if (!text.matches(PATTERN)) {
            return Optional.empty();
        }
        String[] parts = text.split("-", -1);
        return Optional.of(new WriterProcess(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }

    /** Whether it is surely gone; of another system nobody knows. */
    boolean isGone(WriterProcess observer) {
        return system.equals(observer.system()) && !startOf(pid).equals(Optional.of(start));
    }

    /** Empty if there is no such process, or if it has ended and only its parent has not yet heard of it. */
    private static Optional<Long> startOf(long pid) {
        try {
            String stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(Long.valueOf(fields[START_FIELD]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return system + "-" + pid + "-" + start;
    }
}
