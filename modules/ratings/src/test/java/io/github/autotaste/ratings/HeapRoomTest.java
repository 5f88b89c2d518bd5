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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class HeapRoomTest {

    @Test
    void allowsWhatTheHeapHolds() {
        assertThatCode(() -> HeapRoom.require(1 << 20, "a little")).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanTheHeapMayGrowTo() {
        long max = Runtime.getRuntime().maxMemory();
        assertThatThrownBy(() -> HeapRoom.require(2 * max, "EASE on 9,724 items"))
                .isInstanceOf(HeapTooSmallException.class)
                .hasMessageStartingWith("EASE on 9,724 items takes at least ")
                .hasMessageContaining(" MB left of ")
                .hasMessageContaining("-Xmx");
    }

    @Test
    void namesAllFigures() {
        assertThatThrownBy(() -> {
                    throw new HeapTooSmallException("EASE on 9,724 items", 756_447_000L, 75L << 20, 100L << 20);
                })
                .hasMessage("EASE on 9,724 items takes at least 722 MB of memory, and Java has 75 MB left of 100 MB;"
                        + " give it more by the option -Xmx1000m (for the command autotaste, JAVA_OPTS=-Xmx1000m)");
    }

    @Test
    void saysWhatTookMoreThanThereIs() {
        OutOfMemoryError heap = new OutOfMemoryError("Java heap space");
        assertThatThrownBy(() -> HeapRoom.within("EASE on 9,724 items", () -> {
                    throw heap;
                }))
                .isInstanceOf(HeapTooSmallException.class)
                .hasMessageStartingWith("EASE on 9,724 items takes more memory than the ")
                .hasMessageContaining("-Xmx")
                .hasCause(heap);
    }

    @Test
    void leavesTheLackOfAnythingElseAsItIs() {
        OutOfMemoryError threads = new OutOfMemoryError("unable to create native thread");
        assertThatThrownBy(() -> HeapRoom.within("EASE on 9,724 items", () -> {
                    throw threads;
                }))
                .isSameAs(threads);
    }

    /** Refused by what is in use now, allowed by what is left after a collection. */
    @Test
    void countsGarbageAsRoom() {
        long max = Runtime.getRuntime().maxMemory();
        int kept = 0;
        for (int block = 0; block < 16; block++) {
            kept += new byte[(int) (max / 64)].length;
        }
        assertThat(kept).isPositive();
        long nearlyAll = max - max / 8;
        assertThatCode(() -> HeapRoom.require(nearlyAll, "much")).doesNotThrowAnyException();
    }
}
