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
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Errors and lists for items that came after training, by the number of their ratings, beside those of items that were trained with the same. */
final class NewItemsCurve implements Reproduction {

    private static final List<Integer> SHOWN = List.of(1, 2, 5, NewItemsSplit.SHOWN_AT_MOST);

    /** Those that are missing are left out, but for the first. */
    private static final List<String> FILES =
            List.of("ml-100k/u.data", "ml-latest-small/ratings.csv", "douban-monti/train.tsv.gz");

    /** Settings were chosen on the items of other parts. */
    private static final int REPORTED_PART = 0;

    private static final int CUTOFF = 50;

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
                Map<String, Function<RatingMatrix, AutoencoderConfig>> ofErrors = new LinkedHashMap<>();
                ofErrors.put(
                        "I-AutoRec",
                        train -> Presets.autoRec(Orientation.ITEM, train).build());
                ofErrors.put(
                        "U-AutoRec",
                        train -> Presets.autoRec(Orientation.USER, train).build());
                Map<String, Function<RatingMatrix, AutoencoderConfig>> ofLists = new LinkedHashMap<>();
                ofLists.put("CDAE", train -> cdae(train, LinearPath.NONE));
                ofLists.put("CDAE, linear path", train -> cdae(train, ClosedForm.defaults()));
                studies.addAll(studies(file, ratings, settings, ofErrors, List.of("rmse")));
                studies.addAll(
                        studies(file, ratings, settings, ofLists, List.of("recall@" + CUTOFF, "ndcg@" + CUTOFF)));
            }
        }
        return studies;
    }

    private static AutoencoderConfig cdae(RatingMatrix train, LinearPath path) {
        return Presets.cdae(train)
                .positiveFrom(Double.NEGATIVE_INFINITY)
                .linearPath(path)
                .build();
    }

    /** A table for each number of ratings; a model without new items is trained once for all of them. */
    private static List<Study> studies(
            String file,
            RatingMatrix ratings,
            ReproductionSettings settings,
            Map<String, Function<RatingMatrix, AutoencoderConfig>> models,
            List<String> metrics) {
        Map<String, FoldedInItems.Models> old = new LinkedHashMap<>();
        models.forEach((name, config) -> old.put(name, new FoldedInItems.Models(settings.trainer(), config)));
        List<Study> studies = new ArrayList<>();
        for (int shown : SHOWN) {
            NewItemsSplit split = new NewItemsSplit(ratings, REPORTED_PART, shown);
            String part = "a tenth of the items cut to " + shown;
            List<TableRow> rows = new ArrayList<>();
            old.forEach((name, trained) -> {
                rows.add(TableRow.of(ScorerContender.neural(name + ", trained with them", trained::train)));
                rows.add(TableRow.of(FoldedInItems.contender(name + ", folded in", trained, split.newItems())));
            });
            studies.add(new Study(
                    title(file, shown),
                    file,
                    split,
                    metrics.size() == 1 ? settings.ofRatings(part, 3) : settings.ofLists(part, CUTOFF, 3),
                    metrics,
                    rows,
                    NOTES));
        }
        return studies;
    }

    private static final List<String> NOTES = List.of("A tenth of the items with at least "
            + NewItemsSplit.SHOWN_AT_MOST
            + " ratings are cut to so many; measured are their ratings that are never shown."
            + " Models are trained with the ratings shown, or without these items, which are then folded in.");

    private static String title(String file, int shown) {
        String name = file.substring(0, file.indexOf('/'));
        return name + ", new items with " + shown + (shown == 1 ? " rating" : " ratings");
    }
}
