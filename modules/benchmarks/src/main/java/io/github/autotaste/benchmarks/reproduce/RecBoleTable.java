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

import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.evaluation.splits.PerUserSplit;
import io.github.autotaste.evaluation.splits.Shares;
import io.github.autotaste.ratings.KCore;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists on MovieLens-1M under the protocol of RecBole's hyper-parameter benchmark. */
final class RecBoleTable implements Reproduction {

    private static final double POSITIVE_FROM = 3;
    private static final int CORE = 10;
    private static final String NDCG = "ndcg@10";
    private static final String RECALL = "recall@10";
    private static final String MRR = "mrr@10";
    private static final String TUNED = "best autoencoder";

    @Override
    public String name() {
        return "recbole";
    }

    @Override
    public String subject() {
        return "lists under RecBole's protocol, MovieLens-1M";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        RatingMatrix all = settings.ratings(MovieLens1m.FILE);
        RatingMatrix preferences = KCore.of(all.preferencesFrom(POSITIVE_FROM), CORE, CORE);
        List<TableRow> rows = new ArrayList<>(standard(settings));
        List<String> notes = new ArrayList<>(notes(preferences));
        Optional<Configuration> tuned = TunedModels.find(name());
        if (tuned.isPresent()) {
            rows.add(TableRow.of(tuned.get().contender(TUNED, settings.threads())));
            notes.add(TUNED + ": " + tuned.get().kind() + " with settings that a search found on the validation part of"
                    + " the split with seed 1: " + tuned.get().found());
        }
        return List.of(new Study(
                "MovieLens-1M under RecBole's protocol",
                MovieLens1m.FILE + ", ratings from 3 on, 10-core",
                new PerUserSplit(preferences, new Shares(8, 1, 1)),
                settings.ofLists("per-user:8:1:1", 10, 3),
                List.of(NDCG, RECALL, MRR),
                rows,
                notes));
    }

    private static List<TableRow> standard(ReproductionSettings settings) {
        return List.of(
                row("cdae", ".2500", ".1936", ".4359", settings),
                row("mult-dae", ".2425", ".1972", ".4125", settings),
                row("ease", ".2865", ".2139", ".4808", settings),
                row("item-knn", ".2389", ".1723", ".4254", settings),
                row("bpr-mf", ".2407", ".1725", ".4221", settings),
                settings.standard("most-popular"));
    }

    private static TableRow row(String name, String ndcg, String recall, String mrr, ReproductionSettings settings) {
        return settings.standard(name)
                .withPublished(NDCG, ndcg)
                .withPublished(RECALL, recall)
                .withPublished(MRR, mrr);
    }

    private static List<String> notes(RatingMatrix preferences) {
        return List.of(
                "Published: RecBole's hyper-parameter benchmark for ML-1M, one run each, nDCG@10, recall@10 and MRR@10."
                        + " Without a row here: ADMM-SLIM .2904, .2134, .4900; RecVAE .2795, .2163, .4632; SLIM"
                        + " .2782, .2035, .4781; MultiVAE .2523, .1995, .4292; LightGCN .2476, .1823, .4312.",
                String.format(
                        Locale.ROOT,
                        "Ratings below 3 are dropped and the others are preferences; then users and items with fewer than"
                                + " 10 are, until none is left. That makes %,d preferences of %,d users and %,d items here;"
                                + " RecBole prints 834,449 interactions, 6,040 users and 3,124 items.",
                        preferences.ratingCount(),
                        preferences.users().size(),
                        preferences.items().size()),
                "Each user's preferences are shuffled and shared out 8:1:1, validation and test rounded down, but to 1"
                        + " rather than 0. The shares are RecBole's, the draw is not.",
                "All items are ranked but those of the user's training and validation parts, as RecBole does when it"
                        + " tests. Nobody is fitted on the validation part, here or there.",
                "RecBole searched each model's settings, and took each run's epoch, on the validation part. The contenders of"
                        + " compare have the settings here that they have anywhere.",
                "nDCG, recall and MRR are defined alike; a figure is the mean over users. Equal scores: more ratings first.");
    }
}
