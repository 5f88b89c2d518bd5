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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scorer that holds what the garbage collector does not free is closed when it is measured. */
final class ClosedScorerTest {

    /** Scores 3 until it is closed; may fail instead. */
    private static final class Closeable extends RatingScorer implements AutoCloseable {

        private final boolean isFailing;
        private int closings;

        private Closeable(RatingMatrix train, boolean isFailing) {
            super(train);
            this.isFailing = isFailing;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            if (isFailing || closings > 0) {
                throw new IllegalStateException("out of order");
            }
            Arrays.fill(scores, 3);
        }

        @Override
        public void close() {
            closings++;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isClosedOncePerSplitWhetherItFailsOrNot(boolean isFailing) {
        List<Closeable> scorers = new ArrayList<>();
        ContenderResult result = SmallComparison.standard()
                .withRepeats(2)
                .result(new ScorerContender("closeable", (train, seed) -> {
                    scorers.add(new Closeable(train, isFailing));
                    return scorers.get(scorers.size() - 1);
                }));
        assertThat(result.failure() != null).isEqualTo(isFailing);
        assertThat(scorers).isNotEmpty().allMatch(scorer -> scorer.closings == 1);
    }
}
