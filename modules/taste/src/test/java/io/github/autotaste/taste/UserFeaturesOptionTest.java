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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of a recommender that knows what they are: of two kinds, by turns. */
final class UserFeaturesOptionTest {

    private static final long NEW_USER = 123_456;

    private static CdaeRecommender recommender(TrainingOptions options) throws TasteException {
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(6).epochs(4).build();
        return new CdaeRecommender(new LiveDataModel(TinyDataModels.withValues()), config, options);
    }

    private static UserFeatures features(int kindOfNewUser) {
        IdIndex users = TinyRatings.ratings().users().union(IdIndex.of(NEW_USER));
        int count = users.size();
        int[] kinds = IntStream.range(0, count)
                .map(user -> users.idAt(user) == NEW_USER ? kindOfNewUser : user % 2)
                .toArray();
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return UserFeatures.named(
                users,
                List.of("kind=even", "kind=odd"),
                new SparseRows(2, IntStream.rangeClosed(0, count).toArray(), kinds, ones));
    }

    private static List<Float> values(CdaeRecommender recommender, long userID) throws TasteException {
        return recommender.recommend(userID, 12).stream()
                .map(RecommendedItem::getValue)
                .toList();
    }

    @Test
    void listsOfTrainedUsersAreDrawnToTheirKind() throws TasteException {
        CdaeRecommender recommender = recommender(TrainingOptions.defaults().withUserFeatures(features(0)));
        assertThat(recommender.model().trainedOn().knows(features(0))).isTrue();
        assertThat(values(recommender, 3)).isNotEqualTo(values(recommender(TrainingOptions.defaults()), 3));
        assertThat(recommender.mostSimilarUserIDs(3, 2)).hasSize(2);
        assertThat(recommender.mostSimilarItems(3, 2)).hasSize(2);
        assertThat(recommender.recommendedBecause(3, 8, 2)).hasSize(2);
    }

    /** Before any refresh. */
    @Test
    void aUserWhoComesLaterIsDrawnToTheKind() throws TasteException {
        CdaeRecommender ofEven = recommender(TrainingOptions.defaults().withUserFeatures(features(0)));
        CdaeRecommender ofOdd = recommender(TrainingOptions.defaults().withUserFeatures(features(1)));
        for (CdaeRecommender recommender : List.of(ofEven, ofOdd)) {
            recommender.setPreference(NEW_USER, 3, 5);
        }
        assertThat(values(ofEven, NEW_USER)).isNotEqualTo(values(ofOdd, NEW_USER));
    }

    @Test
    void refreshesThatOnlyFoldInKeepWhatIsKnownOfUsers() throws TasteException {
        TrainingOptions options = TrainingOptions.defaults()
                .withUserFeatures(features(0))
                .withRefreshPolicy(RefreshPolicy.defaults().withRefreshesPerTraining(2));
        CdaeRecommender recommender = recommender(options);
        List<Float> before = values(recommender, 3);
        recommender.setPreference(0, 777, 5);
        recommender.refresh(null);
        assertThat(recommender.model().items().indexOf(777L)).isNotNegative();
        assertThat(values(recommender, 3)).containsAll(before);
    }

    @Test
    void aStoredModelKeepsWhatFeaturesSay(@TempDir Path folder) throws TasteException {
        TrainingOptions options = TrainingOptions.defaults()
                .withUserFeatures(features(0))
                .withStore(new FileModelStore(folder.resolve("model")));
        List<Float> first = values(recommender(options), 3);
        assertThat(values(recommender(options), 3)).isEqualTo(first);
    }

    @Test
    void refusesTextsAsIds() {
        UserFeatures texts = UserFeatures.named(
                IdIndex.ofTexts(List.of("ann")),
                List.of("age"),
                new SparseRows(1, new int[] {0, 1}, new int[] {0}, new float[] {1}));
        assertThatThrownBy(() -> TrainingOptions.defaults().withUserFeatures(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ids of users that are numbers, as Taste's are, found ann");
    }
}
