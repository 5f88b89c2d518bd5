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
package io.github.autotaste.testkit.taste;

import static io.github.autotaste.testkit.taste.RecommenderUnderTest.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;

/** What holds for {@code estimatePreference}. */
interface EstimateContract extends RecommenderUnderTest {

    @Test
    default void estimatesTheListedValue() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            for (Entry entry : entries(recommender.recommend(userID, ALL))) {
                assertThat(recommender.estimatePreference(userID, entry.itemID()))
                        .isCloseTo(entry.value(), within(1e-5f));
            }
        }
    }

    @Test
    default void estimatesWhatTheRescorerSees() throws TasteException {
        Recommender recommender = recommender();
        for (long userID : userIDs()) {
            List<Entry> doubled = entries(recommender.recommend(userID, ALL, Rescorers.changing(value -> 2 * value)));
            for (Entry entry : doubled) {
                assertThat(recommender.estimatePreference(userID, entry.itemID()))
                        .isCloseTo(entry.value() / 2, within(1e-5f));
            }
        }
    }

    @Test
    default void givesTheActualPreferenceWhereThereIsOne() throws TasteException {
        Recommender recommender = recommender();
        RatingMatrix ratings = ratings();
        for (long userID : userIDs()) {
            UserProfile profile = ratings.profileOf(ratings.users().indexOf(userID));
            for (int position = 0; position < profile.itemIndices().length; position++) {
                long itemID = ratings.items().idAt(profile.itemIndices()[position]);
                assertThat(recommender.estimatePreference(userID, itemID)).isEqualTo(profile.ratings()[position]);
            }
        }
    }

    @Test
    default void refusesToEstimateForUnknownUser() throws TasteException {
        Recommender recommender = recommender();
        long itemID = ratings().items().idAt(0);
        assertThatThrownBy(() -> recommender.estimatePreference(424_242, itemID))
                .isInstanceOf(NoSuchUserException.class);
    }

    @Test
    default void hasNoEstimateForUnknownItem() throws TasteException {
        Recommender recommender = recommender();
        float estimate;
        try {
            estimate = recommender.estimatePreference(userIDs()[0], 424_242);
        } catch (NoSuchItemException isAllowedToo) {
            return;
        }
        assertThat(estimate).isNaN();
    }
}
