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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside a linear path the network may have the weight 0: then it speaks for users without preferences alone. */
final class NetworkThatDoesNotCountTest {

    private static final int ITEMS = 60;

    @Test
    void usersWithoutPreferencesGetTheMostPopularItems() {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(8)
                .epochs(2)
                .linearPath(new ClosedForm(100, 0.5, 0.5, 0.15, 32, 0))
                .build();
        AutoencoderModel model = Trainer.onAllProcessors().train(lessAndLessPopular(), config);
        float[] scores = new float[ITEMS];
        model.scoreAll(UserProfile.ofUnknownUser(new int[0], new float[0]), scores);
        for (int item = 0; item + 12 < ITEMS; item += 12) {
            assertThat(scores[item]).as("item %d", item).isGreaterThan(scores[item + 12]);
        }
    }

    private static RatingMatrix lessAndLessPopular() {
        Random random = new Random(1);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < 200; user++) {
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < 0.9 * (ITEMS - item) / ITEMS) {
                    builder.add(user, item, 1);
                }
            }
        }
        return builder.build();
    }
}
