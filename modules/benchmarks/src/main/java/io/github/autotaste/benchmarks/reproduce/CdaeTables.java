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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.evaluation.splits.PerUserSplit;
import io.github.autotaste.evaluation.splits.Shares;
import io.github.autotaste.ratings.KCore;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** CDAE beside classic lists, and what its parts are worth (Wu et al., WSDM 2016, section 5), on MovieLens-100K. */
final class CdaeTables implements Reproduction {

    private static final String FILE = "ml-100k/u.data";
    private static final double POSITIVE_FROM = 4;
    private static final int USUAL_REPEATS = 5;
    private static final List<String> ALL_LENGTHS =
            List.of("map@1", "map@5", "map@10", "map@20", "recall@1", "recall@5", "recall@10", "recall@20");
    private static final List<Double> CORRUPTIONS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    private static final List<Loss> LOSSES = List.of(Loss.SQUARE, Loss.LOGISTIC, Loss.HINGE, Loss.MULTINOMIAL);
    private static final List<Activation> ACTIVATIONS =
            List.of(Activation.IDENTITY, Activation.SIGMOID, Activation.TANH);

    private static final String DATA_NOTE =
            "Ratings from 4 on are preferences; of each user a random fifth is the test part. The paper's data sets are"
                    + " others, and its results are plots, so no published figure stands beside ours.";
    private static final String EPOCHS_NOTE =
            "All settings but those named are the defaults, for every row the same; only the number of epochs is"
                    + " each row's own, at most 200, chosen on a tenth of the training preferences by nDCG@10.";

    @Override
    public String name() {
        return "cdae";
    }

    @Override
    public String subject() {
        return "CDAE beside classic lists; its user vector, corruption, loss and activation, MovieLens-100K";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        RatingMatrix preferences = KCore.of(settings.ratings(FILE).preferencesFrom(POSITIVE_FROM), 1, 1);
        return List.of(
                study("CDAE beside classic lists", preferences, settings, classic(settings), DATA_NOTE),
                study("User vector and corruption of CDAE", preferences, settings, corruption(settings), EPOCHS_NOTE),
                study("Loss and activation of CDAE", preferences, settings, losses(settings), EPOCHS_NOTE));
    }

    private static Study study(
            String title, RatingMatrix preferences, ReproductionSettings settings, List<TableRow> rows, String note) {
        return new Study(
                title,
                FILE + ", ratings from 4 on",
                new PerUserSplit(preferences, new Shares(8, 0, 2)),
                settings.ofLists("per-user:8:0:2", 20, USUAL_REPEATS),
                ALL_LENGTHS,
                rows,
                List.of(note));
    }

    private static List<TableRow> classic(ReproductionSettings settings) {
        return Stream.of("cdae", "most-popular", "item-based-boolean", "item-knn", "svd-als", "bpr-mf", "ease")
                .map(settings::standard)
                .toList();
    }

    private static List<TableRow> corruption(ReproductionSettings settings) {
        List<TableRow> rows = new ArrayList<>();
        for (boolean userVector : List.of(true, false)) {
            for (double ratio : CORRUPTIONS) {
                CdaeConfig config = CdaeConfig.defaults()
                        .userVector(userVector)
                        .corruptionRatio(ratio)
                        .build();
                String name = (userVector ? "user vector" : "no user vector") + ", q = " + ratio;
                rows.add(new ValidatedEpochs(settings.trainer(), config).row(name));
            }
        }
        return rows;
    }

    private static List<TableRow> losses(ReproductionSettings settings) {
        List<TableRow> rows = new ArrayList<>();
        for (Loss loss : LOSSES) {
            for (Activation hidden : ACTIVATIONS) {
                CdaeConfig config = CdaeConfig.defaults()
                        .loss(loss)
                        .hiddenActivation(hidden)
                        .build();
                String name = (loss + ", " + hidden).toLowerCase(Locale.ROOT);
                rows.add(new ValidatedEpochs(settings.trainer(), config).row(name));
            }
        }
        return rows;
    }
}
