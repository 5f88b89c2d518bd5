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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;

final class CandidatesRescorerTest {

    private static final long USER = -17;

    @Test
    void listsWhatTheRuleAllows() throws TasteException {
        CdaeRecommender recommender = new CdaeRecommender(
                TinyDataModels.withoutValues(),
                CdaeConfig.defaults().hiddenUnits(4).epochs(5).build());
        List<RecommendedItem> all = recommender.recommend(USER, 12);
        IdIndex items = recommender.model().items();
        UserProfile profile = UserProfile.ofUnknownUser(new int[0], new float[0]);
        int first = items.indexOf(all.get(0).getItemID());
        int last = items.indexOf(all.get(all.size() - 1).getItemID());
        Candidates without = Candidates.UNKNOWN_ITEMS.without(first);
        Candidates only = Candidates.UNKNOWN_ITEMS.among(first, last);

        assertThat(recommender.recommend(USER, 12, new CandidatesRescorer(items, profile, without)))
                .isEqualTo(all.subList(1, all.size()));
        assertThat(recommender.recommend(USER, 12, new CandidatesRescorer(items, profile, only)))
                .containsExactly(all.get(0), all.get(all.size() - 1));
    }

    @Test
    void filtersNoItemThatTheRuleDoesNotSpeakOf() {
        CandidatesRescorer rescorer = new CandidatesRescorer(
                IdIndex.of(1, 2), UserProfile.ofUnknownUser(new int[] {0}, new float[] {1}), Candidates.UNKNOWN_ITEMS);

        assertThat(rescorer.isFiltered(1)).isTrue();
        assertThat(rescorer.rescore(1, 0.5)).isNaN();
        assertThat(rescorer.isFiltered(2)).isFalse();
        assertThat(rescorer.rescore(2, 0.5)).isEqualTo(0.5);
        assertThat(rescorer.isFiltered(3)).isFalse();
    }
}
