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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.List;
import java.util.stream.IntStream;

/** Of every second user it is known that they are one. */
final class UserFeatureScorerTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        long[] users = IntStream.rangeClosed(0, 15).mapToLong(user -> 2L * user).toArray();
        int[][] columns = new int[users.length][];
        float[][] values = new float[users.length][];
        for (int place = 0; place < users.length; place++) {
            columns[place] = new int[] {place % 3};
            values[place] = new float[] {1};
        }
        UserFeatures features = UserFeatures.named(
                IdIndex.of(users), List.of("kind=a", "kind=b", "kind=c"), SparseRows.ofRows(3, columns, values));
        CdaeConfig config = CdaeConfig.defaults().hiddenUnits(4).epochs(5).build();
        return UserFeaturePlacement.DEFAULT.place(
                Trainer.onAllProcessors().withThreads(1).train(train, config), train, features);
    }
}
