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

import static io.github.autotaste.evaluation.SmallComparison.RATING_METRICS;
import static io.github.autotaste.evaluation.SmallComparison.SPLIT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.autotaste.evaluation.FakeContender.Fitted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class ContenderFailureTest {

    /** Enough for the fakes that answer at once, even on a busy machine. */
    private static final SmallComparison LIMITED = SmallComparison.standard().withTimeLimit(Duration.ofSeconds(3));

    @Test
    void throwingContenderDoesNotStopTheOthers() {
        List<ContenderResult> results = SmallComparison.standard()
                .results(throwingInFit(new IOException("no such file")), FakeContender.oracle(SPLIT));
        ContenderResult throwing = results.get(0);
        assertThat(throwing.failure()).isEqualTo("fitting failed: no such file");
        assertThat(throwing.metrics()).isEmpty();
        assertThat(throwing.fitSeconds()).isNull();
        assertThat(throwing.recommendMicros()).isNull();
        assertThat(results.get(1).failure()).isNull();
        assertThat(results.get(1).metrics()).isNotEmpty();
    }

    @Test
    void errorIsReportedWithItsName() {
        Contender contender = new FakeContender("hungry", (train, seed) -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(SmallComparison.standard().result(contender).failure())
                .isEqualTo("fitting failed: OutOfMemoryError: Java heap space");
    }

    /** As in Mahout's alternating least squares, which goes on with what its dead threads have left undone. */
    @Test
    void deathOfAThreadThatAContenderStartedIsItsFailure() {
        Contender contender = new FakeContender("careless", (train, seed) -> {
            Thread thread = new Thread(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            thread.start();
            thread.join();
            return Fitted.rankingOnly((user, howMany) -> new int[0]);
        });
        assertThat(SmallComparison.standard().result(contender).failure())
                .isEqualTo("fitting failed: OutOfMemoryError: Java heap space");
    }

    @Test
    void failureOfAnotherThreadIsNotWaitedOutByAContenderThatIgnoresTheInterrupt() {
        CountDownLatch released = new CountDownLatch(1);
        Contender deaf = new FakeContender("deaf", (train, seed) -> {
            new Thread(() -> {
                        throw new IllegalStateException("broken");
                    })
                    .start();
            FakeContender.awaitIgnoringInterrupts(released);
            throw new AssertionError("nobody is left to hear this");
        });
        try {
            assertThat(SmallComparison.standard()
                            .withTimeLimit(Duration.ofHours(1))
                            .result(deaf)
                            .failure())
                    .isEqualTo("fitting failed: broken");
        } finally {
            released.countDown();
        }
    }

    @Test
    void exceptionWithoutMessageIsReportedByItsName() {
        assertThat(SmallComparison.standard()
                        .result(throwingInFit(new UnsupportedOperationException()))
                        .failure())
                .isEqualTo("fitting failed: UnsupportedOperationException");
    }

    @Test
    void listenerGetsTheCause() {
        IOException thrown = new IOException("no such file");
        AtomicReference<Throwable> told = new AtomicReference<>();
        ComparisonListener listener = new ComparisonListener() {
            @Override
            public void failed(String contender, int repeat, Throwable cause) {
                told.set(cause);
            }
        };
        new SideBySide(SmallComparison.standard().protocol(), listener).run(SPLIT, List.of(throwingInFit(thrown)));
        assertThat(told).hasValue(thrown);
    }

    @Test
    void ratingMetricsStandWhereRecommendingFails() {
        Contender halfway = recommending("halfway", (user, howMany) -> {
            throw new IllegalStateException("lost my lists");
        });
        ContenderResult result = SmallComparison.standard().result(halfway);
        assertThat(result.failure()).isEqualTo("recommending failed: lost my lists");
        assertThat(result.metrics()).containsOnlyKeys(RATING_METRICS);
        assertThat(result.fitSeconds()).isNotNull();
        assertThat(result.recommendMicros()).isNull();
    }

    @Test
    void mixedFieldIsMeasuredToTheEnd() {
        List<ContenderResult> results = LIMITED.results(
                recommending("slow", (user, howMany) -> {
                    Thread.sleep(Duration.ofHours(1).toMillis());
                    return new int[0];
                }),
                throwingInFit(new IOException("no such file")),
                FakeContender.oracle(SPLIT),
                FakeContender.random());
        assertThat(results)
                .extracting(ContenderResult::failure)
                .containsExactly(
                        "over the time limit of 3 s while recommending", "fitting failed: no such file", null, null);
        assertThat(results.get(2).metric("ndcg@20").mean()).isEqualTo(1);
        assertThat(results.get(3).metric("ndcg@20").mean()).isBetween(0.01, 0.99);
    }

    @Test
    void slowContenderIsInterrupted() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Contender slow = recommending("slow", (user, howMany) -> {
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } finally {
                interrupted.countDown();
            }
            return new int[0];
        });
        ContenderResult result = LIMITED.result(slow);
        assertThat(interrupted.getCount()).isZero();
        assertThat(result.metrics()).containsOnlyKeys(RATING_METRICS);
        assertThat(result.recommendMicros()).isNull();
    }

    @Test
    void threadThatIgnoresTheInterruptBlocksNeitherTheOthersNorTheExit() {
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Contender stubborn = new FakeContender("stubborn", (train, seed) -> {
            thread.set(Thread.currentThread());
            FakeContender.awaitIgnoringInterrupts(released);
            throw new AssertionError("nobody is left to hear this");
        });
        try {
            List<ContenderResult> results = LIMITED.results(stubborn, FakeContender.oracle(SPLIT));
            assertThat(results.get(0).failure()).isEqualTo("over the time limit of 3 s while fitting");
            assertThat(results.get(0).metrics()).isEmpty();
            assertThat(results.get(1).failure()).isNull();
            assertThat(requireNonNull(thread.get()).isAlive()).isTrue();
            assertThat(requireNonNull(thread.get()).isDaemon()).isTrue();
        } finally {
            released.countDown();
        }
    }

    @Test
    void abandonedRunIsNotMeasuredAnyFurther() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        AtomicReference<String> asked = new AtomicReference<>("nothing");
        Contender late = new FakeContender("late", (train, seed) -> {
            thread.set(Thread.currentThread());
            FakeContender.awaitIgnoringInterrupts(released);
            return Fitted.rankingOnly((user, howMany) -> {
                asked.set("a list");
                return new int[0];
            });
        });
        SmallComparison.standard().withTimeLimit(Duration.ofSeconds(2)).result(late);
        released.countDown();
        requireNonNull(thread.get()).join();
        assertThat(asked).hasValue("nothing");
    }

    @Test
    void interruptedCallerStopsTheContenderAndKeepsItsStatus() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch stopped = new CountDownLatch(1);
        Contender interrupting = new FakeContender("interrupting", (train, seed) -> {
            caller.interrupt();
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } finally {
                stopped.countDown();
            }
            throw new AssertionError("slept through the interrupt");
        });
        assertThatThrownBy(() -> SmallComparison.standard().result(interrupting))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Interrupted while interrupting was being measured");
        assertThat(Thread.interrupted()).isTrue();
        stopped.await();
    }

    @Test
    void askingForAMetricThatIsNotThereNamesThoseThatAre() {
        ContenderResult result = SmallComparison.standard().result(FakeContender.terse());
        assertThatThrownBy(() -> result.metric("ndcg@5"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith(
                        "Expected the metric ndcg@5 of terse, found only [calibration-error, catalogue-coverage, ");
    }

    @Test
    void answeringNothingIsAFailureThatSaysSo() {
        ContenderResult silent = SmallComparison.standard().result(FakeContender.silent());

        assertThat(silent.failure()).isEqualTo("no estimate of any test rating, and no list for any user");
        assertThat(silent.metrics()).containsOnlyKeys("no-estimate", "user-coverage", "catalogue-coverage");
        assertThat(silent.metric("no-estimate")).isEqualTo(Estimate.exact(1));
        assertThat(silent.metric("user-coverage")).isEqualTo(Estimate.exact(0));
    }

    @Test
    void whoAnswersNothingIsNobodysReference() {
        Comparison comparison =
                SmallComparison.standard().run(SmallComparison.SPLIT, FakeContender.silent(), FakeContender.random());

        assertThat(comparison.tests())
                .extracting(PairedTest::metric, PairedTest::contender)
                .containsExactly(tuple("no-estimate", "silent"));
        assertThat(comparison.lead("rmse").orElseThrow())
                .isEqualTo(new Lead(
                        "rmse",
                        "random",
                        List.of(),
                        1,
                        SmallComparison.SPLIT.split(11).test().byUser().nonEmptyRows().length));
    }

    @Test
    void infiniteEstimateIsAFailure() {
        Contender infinite = new FakeContender(
                "infinite",
                (train, seed) ->
                        new Fitted(true, (user, item) -> Float.POSITIVE_INFINITY, (user, howMany) -> new int[0]));
        assertThat(SmallComparison.standard().result(infinite).failure())
                .startsWith("estimating ratings failed: Expected a finite rating or NaN, found Infinity for user ");
    }

    @ParameterizedTest
    @CsvSource({"PT10M, 10 min", "PT90S, 90 s", "PT2H, 2 h", "PT0.25S, 250 ms", "PT1H30M, 90 min"})
    void timeLimitReadsInTheLargestWholeUnit(Duration limit, String words) {
        assertThat(ContenderRun.inWords(limit)).isEqualTo(words);
    }

    private static Contender recommending(String name, FakeContender.Lists lists) {
        return new FakeContender(name, (train, seed) -> new Fitted(true, (user, item) -> 3, lists));
    }

    private static Contender throwingInFit(Exception thrown) {
        return new FakeContender("throwing", (train, seed) -> {
            throw thrown;
        });
    }
}
