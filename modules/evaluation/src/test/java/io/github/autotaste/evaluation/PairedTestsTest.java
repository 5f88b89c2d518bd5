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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.PairedTest.Verdict;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairedTestsTest {

    @Test
    void eachContenderIsTestedAgainstTheBestClassicOne() {
        Comparison comparison = SmallComparison.standard()
                .run(
                        SmallComparison.SPLIT,
                        neural(FakeContender.oracle(SmallComparison.SPLIT)),
                        FakeContender.random(),
                        FakeContender.terse());
        PairedTest oracle = comparison.test("ndcg@20", "oracle").orElseThrow();
        assertThat(oracle.reference()).isEqualTo("random");
        assertThat(oracle.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(oracle.users()).isEqualTo(40);
        assertThat(comparison.test("ndcg@20", "terse").orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.test("ndcg@20", "random")).isEmpty();
    }

    /** Of errors the lower is better: terse estimates the mean, which beats random numbers. */
    @Test
    void lowerErrorsAreBetter() {
        Comparison comparison = SmallComparison.standard()
                .run(
                        SmallComparison.SPLIT,
                        neural(FakeContender.oracle(SmallComparison.SPLIT)),
                        FakeContender.random(),
                        FakeContender.terse());
        PairedTest oracle = comparison.test("rmse", "oracle").orElseThrow();
        assertThat(oracle.reference()).isEqualTo("terse");
        assertThat(oracle.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(oracle.difference().mean()).isNegative();
        assertThat(comparison.test("rmse", "random").orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void differenceIsThatOfTheMeans() {
        Comparison comparison = SmallComparison.standard()
                .run(SmallComparison.SPLIT, FakeContender.oracle(SmallComparison.SPLIT), FakeContender.random());
        PairedTest random = comparison.test("recall@20", "random").orElseThrow();
        double oracleMean = comparison.contenders().get(0).metric("recall@20").mean();
        double randomMean = comparison.contenders().get(1).metric("recall@20").mean();
        assertThat(random.reference()).isEqualTo("oracle");
        assertThat(random.difference().mean()).isCloseTo(randomMean - oracleMean, within(1e-12));
        assertThat(random.p().t()).isEqualTo(random.adjusted().t());
    }

    /** Users measured in several repeats are one observation each; those measured less often weigh the same. */
    @Test
    void repeatsDoNotMultiplyUsers() {
        Comparison comparison = SmallComparison.standard()
                .withRepeats(3)
                .run(SmallComparison.SPLIT, FakeContender.random(), FakeContender.terse());
        assertThat(comparison.test("ndcg@20", "terse").orElseThrow().users()).isEqualTo(40);
        double difference =
                comparison.test("ndcg@20", "terse").orElseThrow().difference().mean();
        double reported = -comparison.contenders().get(0).metric("ndcg@20").mean();
        assertThat(difference).isCloseTo(reported, within(0.03));
    }

    @Test
    void withoutAClassicContenderNothingIsTested() {
        Comparison comparison = SmallComparison.standard()
                .run(SmallComparison.SPLIT, neural(FakeContender.random()), neural(FakeContender.terse()));
        assertThat(comparison.tests()).isEmpty();
    }

    @Test
    void correctionNeverLowersAPValue() {
        List<PairedTest> tests = SmallComparison.standard()
                .run(
                        SmallComparison.SPLIT,
                        FakeContender.oracle(SmallComparison.SPLIT),
                        FakeContender.random(),
                        FakeContender.terse())
                .tests();
        assertThat(tests).isNotEmpty().allSatisfy(test -> {
            assertThat(test.adjusted().t()).isGreaterThanOrEqualTo(test.p().t());
            assertThat(test.adjusted().wilcoxon())
                    .isGreaterThanOrEqualTo(test.p().wilcoxon());
            assertThat(test.adjusted().bootstrap())
                    .isGreaterThanOrEqualTo(test.p().bootstrap());
        });
    }

    private static Contender neural(Contender contender) {
        return new Contender() {
            @Override
            public String name() {
                return contender.name();
            }

            @Override
            public boolean isClassic() {
                return false;
            }

            @Override
            public FittedContender fit(RatingMatrix train, long seed) throws Exception {
                return contender.fit(train, seed);
            }
        };
    }
}
