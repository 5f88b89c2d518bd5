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
package io.github.autotaste.torture.soak;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two models of the same ratings, of which one after the other is served.
 *
 * @param served the file
 */
record ServedModels(RatingMatrix ratings, List<AutoencoderModel> models, Path served) {

    static final int HOW_MANY = 10;

    static ServedModels writtenTo(Path folder) throws IOException {
        RatingMatrix ratings = SyntheticRatings.of(new Shape(2000, 1500, 100_000), 1);
        List<AutoencoderModel> models = new ArrayList<>();
        for (int seed = 1; seed <= 2; seed++) {
            CdaeConfig config =
                    CdaeConfig.defaults().hiddenUnits(64).epochs(3).seed(seed).build();
            models.add(Trainer.onAllProcessors().train(ratings, config));
        }
        ServedModels all = new ServedModels(ratings, models, folder.resolve("served.model"));
        all.serve(0);
        return all;
    }

    /** Puts one in place of the other. */
    void serve(int number) throws IOException {
        ModelFile.write(models.get(number % models.size()), Optional.of(ratings), Map.of(), served);
    }

    /** Whether one of the models gives a user this list. */
    boolean give(int user, List<String> items) {
        return models.stream().anyMatch(model -> items.equals(listBy(model, user)));
    }

    private List<String> listBy(AutoencoderModel model, int user) {
        TopList list = TopList.ofUnknownItems(model, List.of(ratings.profileOf(user)), HOW_MANY)
                .get(0);
        List<String> items = new ArrayList<>();
        for (int item : list.itemIndices()) {
            items.add(String.valueOf(model.items().idAt(item)));
        }
        return items;
    }
}
