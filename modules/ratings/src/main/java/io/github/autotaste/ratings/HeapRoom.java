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

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/** What the heap can still give, asked before much of it is taken: a message at once instead of an error halfway. */
public final class HeapRoom {

    private HeapRoom() {}

    /**
     * Does nothing if the heap can give so much. Garbage is collected first where it would otherwise be refused.
     *
     * @param bytes what the work takes at least; an estimate must not be too high, for what is refused is not tried
     * @param work what is to be done, for the message
     * @throws HeapTooSmallException if the heap cannot give so much
     */
    public static void require(long bytes, String work) {
        long max = Runtime.getRuntime().maxMemory();
        if (bytes > max - inUse()) {
            long available = isCollected() ? max - inUse() : max;
            if (bytes > available) {
                throw new HeapTooSmallException(work, bytes, available, max);
            }
        }
    }

    /**
     * Does work that may take more than could be foreseen.
     *
     * @param work what is done, for the message
     * @throws HeapTooSmallException in place of an {@link OutOfMemoryError} of the heap
     */
    public static <T> T within(String work, Supplier<T> task) {
        try {
            return task.get();
        } catch (OutOfMemoryError e) {
            String lacking = String.valueOf(e.getMessage());
            if (lacking.contains("heap") || lacking.contains("GC overhead")) { // not threads, not classes
                throw new HeapTooSmallException(work, Runtime.getRuntime().maxMemory(), e);
            }
            throw e;
        }
    }

    private static long inUse() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Whether the garbage is gone; Java may be set not to collect when asked. */
    private static boolean isCollected() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        System.gc();
        return garbage.get() == null;
    }
}
