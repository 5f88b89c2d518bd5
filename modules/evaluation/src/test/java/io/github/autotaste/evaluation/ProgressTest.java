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

import static io.github.autotaste.evaluation.SmallComparison.SPLIT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    /** Writes down what it is told; of the measuring only where it begins and ends. */
    private static final class Recorder implements ComparisonListener {

        private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void fitting(String contender, int repeat) {
            calls.add("fitting " + contender + " " + repeat);
        }

        @Override
        public void measuring(String contender, int repeat, int done, int total) {
            if (done == 0 || done == total) {
                calls.add("measured " + (done == 0 ? "nothing" : "all") + " of " + total);
            }
        }

        @Override
        public void failed(String contender, int repeat, Throwable cause) {
            calls.add("failed " + contender + " " + repeat);
        }

        @Override
        public void finished(String contender, int repeat) {
            calls.add("finished " + contender + " " + repeat);
        }
    }

    @Test
    void countsPairsAndListsOfEveryRepeat() {
        int total = SPLIT.split(11).test().ratingCount() + 10;
        assertThat(told(SmallComparison.standard().withUsers(10).withRepeats(2), FakeContender.silent()))
                .containsExactly(
                        "fitting silent 1",
                        "measured nothing of " + total,
                        "measured all of " + total,
                        "finished silent 1",
                        "fitting silent 2",
                        "measured nothing of " + total,
                        "measured all of " + total,
                        "finished silent 2");
    }

    @Test
    void failedContenderIsFinishedToo() {
        Contender broken = new FakeContender("broken", (train, seed) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(told(SmallComparison.standard(), broken))
                .containsExactly("fitting broken 1", "failed broken 1", "finished broken 1");
    }

    @Test
    void abandonedContenderIsNotHeardOfAgain() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Recorder recorder = new Recorder();
        Contender late = new FakeContender("late", (train, seed) -> {
            thread.set(Thread.currentThread());
            FakeContender.awaitIgnoringInterrupts(released);
            return FakeContender.silent().fit(train, seed);
        });
        Protocol hurried =
                SmallComparison.standard().withTimeLimit(Duration.ofMillis(100)).protocol();
        new SideBySide(hurried, recorder).run(SPLIT, List.of(late));
        released.countDown();
        requireNonNull(thread.get()).join();
        assertThat(recorder.calls).containsExactly("fitting late 1", "finished late 1");
    }

    private static List<String> told(SmallComparison comparison, Contender contender) {
        Recorder recorder = new Recorder();
        new SideBySide(comparison.protocol(), recorder).run(SPLIT, List.of(contender));
        return recorder.calls;
    }
}
