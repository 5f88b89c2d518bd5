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
package io.github.autotaste.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TasteRatingsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void holdEveryRatingOfTheMatrix(long addedToUserIDs) throws TasteException {
        RatingMatrix ratings = SyntheticRatings.of(new Shape(30, 20, 150), 1);

        DataModel dataModel = TasteRatings.of(ratings, addedToUserIDs);

        assertThat(dataModel.getNumUsers()).isEqualTo(30);
        for (int user = 0; user < 30; user++) {
            UserProfile profile = ratings.profileOf(user);
            for (int position = 0; position < profile.ratings().length; position++) {
                long itemID = ratings.items().idAt(profile.itemIndices()[position]);
                assertThat(dataModel.getPreferenceValue(user + addedToUserIDs, itemID))
                        .isEqualTo(profile.ratings()[position]);
            }
        }
    }
}
