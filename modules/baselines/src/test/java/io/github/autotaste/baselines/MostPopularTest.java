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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.ItemScorerContract;
import org.junit.jupiter.api.Test;

final class MostPopularTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return MostPopular.fit(train);
    }

    @Test
    void scoresAreRatingCountsWhateverTheRatings() {
        RatingMatrix train = RatingMatrixBuilder.ofRatings()
                .add(1, 10, 1)
                .add(2, 10, 1)
                .add(3, 20, 5)
                .build(IdIndex.of(1, 2, 3), IdIndex.of(10, 20, 30));
        float[] scores = new float[3];
        MostPopular.fit(train).scoreAll(train.profileOf(0), scores);
        assertThat(scores).containsExactly(2, 1, 0);
    }
}
