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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.BoundedScores;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.NullRescorer;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of a scorer whose scores have bounds are those of the same scorer without. */
final class BoundedScorerTest {

    private static final int ITEMS = 600;
    private static final int USERS = 4;

    /** @param answered how many requests had bounds */
    private record Drawn(float[] scores, float[] slacks, boolean hasBounds, AtomicInteger answered)
            implements ItemScorer {

        @Override
        public IdIndex users() {
            return IdIndex.of(LongStream.range(0, USERS).toArray());
        }

        @Override
        public IdIndex items() {
            return IdIndex.of(LongStream.range(0, ITEMS).toArray());
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] target) {
            System.arraycopy(scores, 0, target, 0, ITEMS);
        }

        @Override
        public Optional<BoundedScores> boundedScores(UserProfile profile) {
            return hasBounds ? Optional.of(new Bounded(this)) : Optional.empty();
        }
    }

    private record Bounded(Drawn drawn) implements BoundedScores {

        @Override
        public void bounds(float[] bounds) {
            drawn.answered().incrementAndGet();
            for (int item = 0; item < ITEMS; item++) {
                bounds[item] = drawn.scores()[item] + drawn.slacks()[item];
            }
        }

        @Override
        public void scores(int[] itemIndices, float[] target) {
            for (int position = 0; position < itemIndices.length; position++) {
                target[position] = drawn.scores()[itemIndices[position]];
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listsTheSameItems(int seed) throws TasteException {
        Random random = new Random(seed);
        float[] scores = new float[ITEMS];
        float[] slacks = new float[ITEMS];
        int levels = seed % 3 == 0 ? 8 : 100_000;
        for (int item = 0; item < ITEMS; item++) {
            scores[item] = random.nextInt(50) == 0 ? Float.NaN : 5f * random.nextInt(levels) / levels;
            slacks[item] = 0.1f * random.nextFloat();
        }
        DataModel dataModel = TinyDataModels.of(ratings(random));
        AtomicInteger answered = new AtomicInteger();
        Recommender bounded = new AutoencoderRecommender(dataModel, data -> new Drawn(scores, slacks, true, answered));
        Recommender plain = new AutoencoderRecommender(dataModel, data -> new Drawn(scores, slacks, false, answered));
        for (long user = 0; user < USERS; user++) {
            for (int howMany : new int[] {1, 7, 30, ITEMS}) {
                assertThat(bounded.recommend(user, howMany)).isEqualTo(plain.recommend(user, howMany));
                assertThat(bounded.recommend(user, howMany, true)).isEqualTo(plain.recommend(user, howMany, true));
                assertThat(bounded.recommend(user, howMany, NullRescorer.getItemInstance()))
                        .isEqualTo(plain.recommend(user, howMany, NullRescorer.getItemInstance()));
            }
        }
        assertThat(answered).hasValue(2 * 4 * USERS);
    }

    private static RatingMatrix ratings(Random random) {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < ITEMS; item++) {
            ratings.add(random.nextInt(USERS), item, 1 + random.nextInt(5));
        }
        for (int user = 0; user < USERS; user++) {
            ratings.add(user, user, 5);
        }
        return ratings.build();
    }
}
