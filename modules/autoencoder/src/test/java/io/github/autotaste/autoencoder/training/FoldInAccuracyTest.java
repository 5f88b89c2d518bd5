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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much is lost on MovieLens-100K by not training on a user. One user in five is new: four fifths of the user's ratings
 * are the profile, or some of them, and the rest is measured on; once with a model that was trained on them, once with one
 * that was not. Settings were chosen on another fifth of the users. Writes the table of docs/results.md to
 * {@code target/fold-in.md}.
 */
@Tag("real-data")
final class FoldInAccuracyTest {

    private static final int[] SEEDS = {1, 2, 3, 4, 5};
    private static final IntPredicate REPORTED = user -> user % 5 == 0;
    private static final IntPredicate CHOSEN_ON = user -> user % 5 == 1;
    private static final String TRAINED = "had they been trained";
    private static final String WHOLE = "from the whole profile";

    /** CDAE's preferences, in training and as what is relevant. */
    private static final double LIKED = 4;

    private static RatingMatrix ratings;

    /** By model, then by what is known of the new users. */
    private final Map<String, Map<String, SummaryStatistics>> table = new LinkedHashMap<>();

    @BeforeAll
    static void readRatings() throws IOException {
        String folder = System.getenv("AUTOTASTE_DATA");
        Assumptions.assumeTrue(
                folder != null, "AUTOTASTE_DATA names no folder with ml-100k/u.data, from grouplens.org/datasets");
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (String line : Files.readAllLines(Path.of(folder, "ml-100k", "u.data"))) {
            List<String> fields = List.of(line.split("\t", -1));
            builder.add(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1)), Float.parseFloat(fields.get(2)));
        }
        ratings = builder.build();
    }

    @Test
    void newUsersAreServedNearlyAsWellAsTrainedOnes() throws IOException {
        for (int seed : SEEDS) {
            Holdout all = Holdout.random(ratings, 0.8, seed);
            measureAutoRec(
                    "I-AutoRec", Presets.autoRec(Orientation.ITEM, all.train()).build(), all);
            measureAutoRec(
                    "U-AutoRec", Presets.autoRec(Orientation.USER, all.train()).build(), all);
            for (boolean isPreset : List.of(true, false)) {
                CdaeConfig config = (isPreset ? Presets.cdae(all.train()) : CdaeConfig.asPublished())
                        .positiveFrom(LIKED)
                        .build();
                measureCdae(config, all, REPORTED, nameOf(config));
                measureCdae(config, all, CHOSEN_ON, "chosen on: " + nameOf(config));
            }
        }
        Files.writeString(Path.of("target", "fold-in.md"), markdown());
        assertThat(mean("I-AutoRec", WHOLE)).isLessThan(1.03 * mean("I-AutoRec", TRAINED));
        assertThat(mean("U-AutoRec", WHOLE)).isLessThan(1.05 * mean("U-AutoRec", TRAINED));
        for (CdaeConfig config :
                List.of(CdaeConfig.defaults().build(), CdaeConfig.asPublished().build())) {
            String model = nameOf(config);
            assertThat(mean(model + "FITTED", WHOLE)).isGreaterThan(0.95 * mean(model + "FITTED", TRAINED));
            for (String users : List.of("", "chosen on: ")) {
                assertThat(mean(users + model + "FITTED", WHOLE))
                        .isGreaterThan(mean(users + model + "ZERO", WHOLE))
                        .isGreaterThan(mean(users + model + "MEAN", WHOLE));
            }
        }
    }

    private static String nameOf(CdaeConfig config) {
        return "CDAE " + (config.normalisedInput() ? "by preset, " : "as published, ");
    }

    private void measureAutoRec(String name, AutoRecConfig config, Holdout all) {
        Holdout newUsers = new Holdout(all.train(), users(all.test(), REPORTED));
        Trainer trainer = Trainer.onAllProcessors();
        add(name, TRAINED, ValidationMetric.RMSE.of(trainer.train(all.train(), config), newUsers));
        measureNew(name, trainer.train(users(all.train(), REPORTED.negate()), config), newUsers, ValidationMetric.RMSE);
    }

    private void measureCdae(CdaeConfig config, Holdout all, IntPredicate isNew, String prefix) {
        Holdout newUsers = new Holdout(all.train(), users(all.test().preferencesFrom(LIKED), isNew));
        Trainer trainer = Trainer.onAllProcessors();
        double trained = ValidationMetric.NDCG.of(trainer.train(all.train(), config), newUsers);
        CdaeModel model = trainer.train(users(all.train(), isNew.negate()), config);
        for (NewUserVector vector : NewUserVector.values()) {
            add(prefix + vector, TRAINED, trained);
            measureNew(prefix + vector, model.withNewUserVector(vector), newUsers, ValidationMetric.NDCG);
        }
    }

    private void measureNew(String name, ItemScorer model, Holdout newUsers, ValidationMetric metric) {
        add(name, WHOLE, metric.of(new Visitors(model, Integer.MAX_VALUE), newUsers));
        for (int length : new int[] {20, 5}) {
            add(name, "from " + length + " ratings", metric.of(new Visitors(model, length), newUsers));
        }
    }

    /** Takes every user for one it does not know, of whom it sees some ratings, drawn by the user's index. */
    private record Visitors(ItemScorer model, int length) implements ItemScorer {

        @Override
        public IdIndex users() {
            return model.users();
        }

        @Override
        public IdIndex items() {
            return model.items();
        }

        @Override
        public boolean predictsRatings() {
            return model.predictsRatings();
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            model.scoreAll(seen(profile), scores);
        }

        @Override
        public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
            model.scoreItems(seen(profile), itemIndices, scores);
        }

        private UserProfile seen(UserProfile profile) {
            int[] positions = new Random(profile.userIndex())
                    .ints(0, profile.itemIndices().length)
                    .distinct()
                    .limit(Math.min(length, profile.itemIndices().length))
                    .sorted()
                    .toArray();
            float[] seenRatings = new float[positions.length];
            for (int p = 0; p < positions.length; p++) {
                seenRatings[p] = profile.ratings()[positions[p]];
            }
            int[] seenItems = IntStream.of(positions)
                    .map(position -> profile.itemIndices()[position])
                    .toArray();
            return UserProfile.ofUnknownUser(seenItems, seenRatings);
        }
    }

    private static RatingMatrix users(RatingMatrix all, IntPredicate kept) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        SparseRows rows = all.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); kept.test(user) && position < rows.end(user); position++) {
                builder.add(all.users().idAt(user), all.items().idAt(rows.columnAt(position)), rows.valueAt(position));
            }
        }
        return builder.build(all.users(), all.items());
    }

    private void add(String model, String known, double value) {
        cell(model, known).addValue(value);
    }

    private double mean(String model, String known) {
        return cell(model, known).getMean();
    }

    private SummaryStatistics cell(String model, String known) {
        return table.computeIfAbsent(model, name -> new LinkedHashMap<>())
                .computeIfAbsent(known, name -> new SummaryStatistics());
    }

    private String markdown() {
        double quantile = new TDistribution(SEEDS.length - 1).inverseCumulativeProbability(0.975);
        StringBuilder text = new StringBuilder();
        table.forEach((model, cells) -> text.append("| ")
                .append(model)
                .append(" | ")
                .append(cells.values().stream()
                        .map(cell -> String.format(
                                Locale.ROOT,
                                "%.4f ±%.3f",
                                cell.getMean(),
                                quantile * cell.getStandardDeviation() / Math.sqrt(SEEDS.length)))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        String head = String.join(" | ", table.values().iterator().next().keySet());
        return "| model | " + head + " |\n|:--|--:|--:|--:|--:|\n" + text;
    }
}
