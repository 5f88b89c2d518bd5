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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeaturePlacement;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.benchmarks.reproduce.FoldedInItems.Models;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.io.ItemFeaturesFile;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors and lists for items that came after training, by the number of their ratings, beside those of items that were trained with the same. */
final class NewItemsCurve implements Reproduction {

    private static final List<Integer> SHOWN = List.of(1, 2, 5, NewItemsSplit.SHOWN_AT_MOST);

    /** Those that are missing are left out, but for the first. */
    private static final List<String> FILES =
            List.of("ml-100k/u.data", "ml-latest-small/ratings.csv", "douban-monti/train.tsv.gz");

    private static final Map<String, String> FEATURES = Map.of(
            "ml-100k/u.data", "ml-100k/u.item",
            "ml-latest-small/ratings.csv", "ml-latest-small/movies.csv");

    /** Settings were chosen on the items of other parts. */
    private static final int REPORTED_PART = 0;

    private static final int CUTOFF = 50;

    private static final List<String> NOTES = List.of("A tenth of the items with at least "
            + NewItemsSplit.SHOWN_AT_MOST
            + " ratings are cut to so many; measured are their ratings that are never shown."
            + " Models are trained with the ratings shown, or without these items, which are then folded in.");

    @Override
    public String name() {
        return "new-items";
    }

    @Override
    public String subject() {
        return "items that came after training, folded in by 1, 2, 5 and 20 ratings";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        List<Study> studies = new ArrayList<>();
        for (String file : FILES) {
            if (file.equals(FILES.get(0)) || Files.exists(settings.data().resolve(file))) {
                RatingMatrix ratings = settings.ratings(file);
                studies.addAll(of(file, ratings, features(file, settings), settings));
            }
        }
        return studies;
    }

    private static @Nullable ItemFeatures features(String file, ReproductionSettings settings) throws IOException {
        Path features = settings.data().resolve(FEATURES.getOrDefault(file, file + ".features"));
        return Files.exists(features) ? ItemFeaturesFile.read(features) : null;
    }

    private static List<Study> of(
            String file, RatingMatrix ratings, @Nullable ItemFeatures features, ReproductionSettings settings) {
        Trainer trainer = settings.trainer();
        Map<String, Models> ofRatings = new LinkedHashMap<>();
        ofRatings.put("I-AutoRec", new Models(trainer, train -> autoRec(Orientation.ITEM, train)));
        ofRatings.put("U-AutoRec", new Models(trainer, train -> autoRec(Orientation.USER, train)));
        Map<String, Models> ofLists = new LinkedHashMap<>();
        ofLists.put("CDAE", new Models(trainer, train -> cdae(train, LinearPath.NONE)));
        ofLists.put("CDAE, linear path", new Models(trainer, train -> cdae(train, ClosedForm.defaults())));
        List<Study> studies = new ArrayList<>();
        for (int shown : SHOWN) {
            NewItemsSplit split = new NewItemsSplit(ratings, REPORTED_PART, shown);
            String part = "a tenth of the items cut to " + shown;
            String title = file.substring(0, file.indexOf('/')) + ", new items with " + shown
                    + (shown == 1 ? " rating" : " ratings");
            Protocol errors = settings.ofRatings(part, 3);
            Protocol lists = settings.ofLists(part, CUTOFF, 3);
            studies.add(
                    new Study(title, file, split, errors, List.of("rmse"), rows(ofRatings, split, features), NOTES));
            studies.add(new Study(
                    title + ", lists",
                    file,
                    split,
                    lists,
                    List.of("recall@" + CUTOFF),
                    rows(ofLists, split, features),
                    NOTES));
            studies.add(new Study(
                    title + ", lists of new items alone",
                    file,
                    split,
                    lists,
                    List.of("recall@10", "ndcg@10"),
                    rows(ofLists, split, features).stream()
                            .map(row -> TableRow.of(
                                    AmongItems.contender((ScorerContender) row.contender(), split.newItems())))
                            .toList(),
                    NOTES));
        }
        return studies;
    }

    private static AutoencoderConfig autoRec(Orientation orientation, RatingMatrix train) {
        return Presets.autoRec(orientation, train).build();
    }

    private static AutoencoderConfig cdae(RatingMatrix train, LinearPath path) {
        return Presets.cdae(train)
                .positiveFrom(Double.NEGATIVE_INFINITY)
                .linearPath(path)
                .build();
    }

    private static List<TableRow> rows(
            Map<String, Models> models, NewItemsSplit split, @Nullable ItemFeatures features) {
        List<TableRow> rows = new ArrayList<>();
        models.forEach((name, trained) -> {
            rows.add(TableRow.of(ScorerContender.neural(name + ", trained with them", trained::train)));
            rows.add(TableRow.of(FoldedInItems.contender(name + ", folded in", trained, split.newItems())));
            if (features != null) {
                rows.add(TableRow.of(placed(name + ", trained with them, with features", trained, features)));
                rows.add(TableRow.of(FoldedInItems.contender(
                        name + ", folded in, with features", trained, split.newItems(), features)));
            }
        });
        return rows;
    }

    private static ScorerContender placed(String name, Models trained, ItemFeatures features) {
        return ScorerContender.neural(name, (train, seed) -> {
            AutoencoderModel model = trained.train(train, seed);
            return FeaturePlacement.DEFAULT.place(model, train, features);
        });
    }
}
