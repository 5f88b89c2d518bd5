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
package io.github.autotaste.examples.savedmodel;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.CdaeRecommender;
import io.github.autotaste.taste.FileModelStore;
import io.github.autotaste.taste.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** The first program trains and saves; the second, over the same ratings, loads and is ready at once. */
public final class SavedModel {

    private SavedModel() {}

    public static void main(String... args) throws IOException, TasteException {
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        Path folder = Files.createTempDirectory("film-club");
        Path file = folder.resolve("film-club.autotaste");
        CdaeConfig config = CdaeConfig.defaults().build();
        // snippet: saved-model
        Recommender recommender = new CdaeRecommender(model, config, new FileModelStore(file));
        // end
        // snippet: training-options
        TrainingOptions options = TrainingOptions.defaults()
                .withThreads(2)
                .withListener((epoch, epochs, loss) -> System.out.println("epoch " + epoch + " of " + epochs))
                .withStore(new FileModelStore(file));
        Recommender nextDay = new CdaeRecommender(model, config, options);
        // end
        System.out.println("saved: " + Files.exists(file));
        System.out.println("same list: " + recommender.recommend(7, 5).equals(nextDay.recommend(7, 5)));
        Files.delete(file);
        Files.delete(folder);
    }
}
