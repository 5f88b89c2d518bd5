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
package io.github.autotaste.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RatingMetricsTest {

    private static final float NONE = Float.NaN;

    /** Errors -1, 2, and for the missing estimate 3 - 5 = -2. */
    private static final RatedPairs PAIRS = new RatedPairs(new float[] {4, 1, 5}, new float[] {3, 3, NONE}, 3.0);

    /** Only the root mean squared error of what was answered is of pairs that each contender chooses. */
    @Test
    void haveTheNamesOfTheReportsAndTellWhichPairsCount() {
        List<RatingMetric> all = List.of(new Rmse(), new AnsweredRmse(), new Mae(), new NoEstimate());
        assertThat(all.stream().map(RatingMetric::name)).containsExactly("rmse", "rmse-answered", "mae", "no-estimate");
        assertThat(all.stream().map(RatingMetric::isOfAllPairs)).containsExactly(true, false, true, true);
    }

    @Test
    void rmseTakesTheFallbackForAMissingEstimate() {
        assertThat(new Rmse().losses(PAIRS)).containsExactly(1, 4, 4);
        assertThat(new Rmse().isRooted()).isTrue();
    }

    @Test
    void answeredRmseLeavesOutAMissingEstimate() {
        assertThat(new AnsweredRmse().losses(PAIRS)).containsExactly(1, 4);
        assertThat(new AnsweredRmse().isRooted()).isTrue();
    }

    @Test
    void maeTakesTheFallbackForAMissingEstimate() {
        assertThat(new Mae().losses(PAIRS)).containsExactly(1, 2, 2);
        assertThat(new Mae().isRooted()).isFalse();
    }

    @Test
    void noEstimateMarksTheMissingOne() {
        assertThat(new NoEstimate().losses(PAIRS)).containsExactly(0, 0, 1);
        assertThat(new NoEstimate().isRooted()).isFalse();
    }

    @Test
    void answeredRmseDoesNotApplyWhereNothingWasAnswered() {
        RatedPairs unanswered = new RatedPairs(new float[] {2, 4}, new float[] {NONE, NONE}, 3.0);
        assertThat(new AnsweredRmse().losses(unanswered)).isEmpty();
        assertThat(new Rmse().losses(unanswered)).containsExactly(1, 1);
        assertThat(new NoEstimate().losses(unanswered)).containsExactly(1, 1);
    }

    @Test
    void rejectsAnotherNumberOfEstimatesThanRatings() {
        assertThatThrownBy(() -> new RatedPairs(new float[2], new float[3], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected one estimate per rating, found 3 for 2");
    }
}
