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

import java.util.Locale;

/** Work was refused because it surely takes more memory than the heap has left, or it took more than there was. */
public final class HeapTooSmallException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1 << 20;
    /** The collector needs some room of its own. */
    private static final double SPARE = 1.25;

    /**
     * A message that names all figures and the option that mends it.
     *
     * @param work what was to be done, such as {@code "EASE on 9,724 items"}
     * @param needed bytes that it takes at least
     * @param available bytes that the heap can still give
     * @param max bytes that the heap may grow to
     */
    HeapTooSmallException(String work, long needed, long available, long max) {
        super(String.format(
                Locale.ROOT,
                "%s takes at least %,d MB of memory, and Java has %,d MB left of %,d MB; give it more by the option"
                        + " -Xmx%dm (for the command autotaste, JAVA_OPTS=-Xmx%dm)",
                work,
                megabytes(needed),
                available / MEGABYTE,
                megabytes(max),
                wanted(needed, max - available),
                wanted(needed, max - available)));
    }

    /**
     * After the heap gave out in the middle of work.
     *
     * @param max bytes that the heap may grow to
     */
    HeapTooSmallException(String work, long max, OutOfMemoryError cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "%s takes more memory than the %,d MB that Java has; give it more by the option -Xmx%dm (for the"
                                + " command autotaste, JAVA_OPTS=-Xmx%dm)",
                        work,
                        megabytes(max),
                        wanted(max, 0),
                        wanted(max, 0)),
                cause);
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /** In hundreds of megabytes. */
    private static long wanted(long needed, long inUse) {
        return 100 * (long) Math.ceil(SPARE * megabytes(needed + inUse) / 100);
    }
}
