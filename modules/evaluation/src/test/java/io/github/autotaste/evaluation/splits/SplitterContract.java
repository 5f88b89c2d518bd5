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
package io.github.autotaste.evaluation.splits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every split of one rating matrix keeps. */
interface SplitterContract {

    Splitter splitterOf(RatingMatrix ratings);

    /** 40 users, 30 items, ratings with times, of some users only one or two. */
    static RatingMatrix ratings() {
        Random random = new Random(5);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 40; user++) {
            int count = user < 4 ? 1 + user % 2 : 3 + random.nextInt(20);
            for (int rating = 0; rating < count; rating++) {
                builder.add(user, 100 + random.nextInt(30), 1 + random.nextInt(5), random.nextInt(1000));
            }
        }
        return builder.build();
    }

    @Test
    default void everyTestRatingIsARatingThatNobodyIsShown() {
        RatingMatrix ratings = ratings();
        for (long seed = -3; seed < 5; seed++) {
            Holdout holdout = splitterOf(ratings).split(seed);
            Map<Long, Float> all = pairs(ratings);
            assertThat(all).containsAllEntriesOf(pairs(holdout.test()));
            assertThat(all).containsAllEntriesOf(pairs(holdout.known()));
            assertThat(pairs(holdout.known())).containsAllEntriesOf(pairs(holdout.train()));
            assertThat(pairs(holdout.known()))
                    .doesNotContainKeys(pairs(holdout.test()).keySet().toArray(Long[]::new));
            assertThat(holdout.train().ratingCount()).isPositive();
            assertThat(holdout.test().ratingCount()).isPositive();
        }
    }

    @Test
    default void isAFunctionOfTheSeed() {
        Holdout once = splitterOf(ratings()).split(7);
        Holdout again = splitterOf(ratings()).split(7);
        assertThat(pairs(again.test())).isEqualTo(pairs(once.test()));
        assertThat(pairs(again.train())).isEqualTo(pairs(once.train()));
        assertThat(pairs(again.known())).isEqualTo(pairs(once.known()));
    }

    /** By pair of user and item, the rating. */
    static Map<Long, Float> pairs(RatingMatrix ratings) {
        Map<Long, Float> pairs = new TreeMap<>();
        for (int user = 0; user < ratings.users().size(); user++) {
            int[] items = ratings.byUser().columnsOf(user);
            float[] values = ratings.byUser().valuesOf(user);
            for (int position = 0; position < items.length; position++) {
                pairs.put(1000L * ratings.users().idAt(user) + ratings.items().idAt(items[position]), values[position]);
            }
        }
        return pairs;
    }
}
