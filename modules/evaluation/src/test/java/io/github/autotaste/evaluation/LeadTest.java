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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LeadTest {

    @Test
    void theBestLeadsAndWhoIsShownToBeWorseDoesNotTie() {
        Comparison comparison = SmallComparison.standard()
                .run(
                        SmallComparison.SPLIT,
                        FakeContender.random(),
                        FakeContender.terse(),
                        FakeContender.oracle(SmallComparison.SPLIT));

        Lead errors = comparison.lead("rmse").orElseThrow();
        assertThat(errors.best()).isEqualTo("oracle");
        assertThat(errors.tied()).isEmpty();
        assertThat(errors.contenders()).isEqualTo(3);
        Lead lists = comparison.lead("ndcg@20").orElseThrow();
        assertThat(lists.best()).isEqualTo("oracle");
        assertThat(lists.tied()).isEmpty();
        assertThat(lists.users()).isEqualTo(40);
    }

    @Test
    void noiseTiesWithNoise() {
        Comparison comparison =
                SmallComparison.standard().run(SmallComparison.SPLIT, noise("a", 1), noise("b", 2), noise("c", 3));

        Lead errors = comparison.lead("rmse").orElseThrow();
        assertThat(errors.tied()).hasSize(2).doesNotContain(errors.best());
    }

    @Test
    void equalOnesTie() {
        Comparison comparison = SmallComparison.standard().run(SmallComparison.SPLIT, noise("a", 1), noise("b", 1));

        assertThat(comparison.lead("rmse").orElseThrow().best()).isEqualTo("a");
        assertThat(comparison.lead("rmse").orElseThrow().tied()).containsExactly("b");
    }

    @Test
    void metricsWithoutValuesPerUserHaveNoLead() {
        Comparison comparison = SmallComparison.standard().run(SmallComparison.SPLIT, noise("a", 1), noise("b", 2));

        assertThat(comparison.lead("catalogue-coverage")).isEmpty();
    }

    @Test
    void anInterruptedComparisonHasWhatWasFinished() throws InterruptedException {
        Contender endless = new FakeContender("endless", (train, seed) -> {
            Thread.sleep(Long.MAX_VALUE);
            throw new AssertionError();
        });
        AtomicReference<CancellationException> thrown = new AtomicReference<>();
        ComparisonListener interrupting = new ComparisonListener() {
            @Override
            public void fitting(String contender, int repeat) {
                if (contender.equals("endless")) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        Thread thread = new Thread(() -> {
            try {
                new SideBySide(SmallComparison.standard().protocol(), interrupting)
                        .run(SmallComparison.SPLIT, List.of(noise("a", 1), endless, noise("b", 2)));
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        thread.start();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(ComparisonInterruptedException.class);
        Comparison finished = Objects.requireNonNull((ComparisonInterruptedException) thrown.get())
                .finished()
                .orElseThrow();
        assertThat(finished.contenders()).extracting(ContenderResult::name).containsExactly("a");
        assertThat(finished.contenders().get(0).metrics()).containsKey("rmse");
    }

    private static Contender noise(String name, long seed) {
        return new FakeContender(name, (train, ofSplit) -> {
            Random random = new Random(seed);
            return new FakeContender.Fitted(
                    true,
                    (user, item) -> 1 + 4 * random.nextFloat(),
                    (user, howMany) -> FakeContender.firstUnknown(train, user));
        });
    }
}
