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
package io.github.autotaste.onnx.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** MovieLens-100K, models of the default size: the same scores and the same lists of ten. */
@Tag("real-data")
final class MovieLensScoresTest {

    private static final int CUTOFF = 10;

    enum Model {
        ITEM_AUTOREC(ratings ->
                ModelCase.of(ratings, AutoRecConfig.itemBased().epochs(10).build())),
        CENTRED_ITEM_AUTOREC(ratings -> ModelCase.of(
                ratings,
                AutoRecConfig.itemBased().centring(Centring.ITEM).epochs(10).build())),
        USER_AUTOREC(ratings ->
                ModelCase.of(ratings, AutoRecConfig.userBased().epochs(10).build())),
        CENTRED_USER_AUTOREC(ratings -> ModelCase.of(
                ratings,
                AutoRecConfig.userBased().centring(Centring.USER).epochs(10).build())),
        CDAE(ratings -> ModelCase.of(ratings, CdaeConfig.defaults().epochs(10).build())),
        CDAE_OF_HIGH_RATINGS(ratings -> ModelCase.of(
                ratings,
                CdaeConfig.defaults()
                        .positiveFrom(4)
                        .normalisedInput(true)
                        .epochs(10)
                        .build())),
        MULT_DAE(ratings -> ModelCase.of(ratings, CdaeConfig.multDae().epochs(5).build()));

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final Function<RatingMatrix, ModelCase> training;

        Model(Function<RatingMatrix, ModelCase> training) {
            this.training = training;
        }
    }

    @ParameterizedTest
    @EnumSource
    void areTheModelsOwn(Model kind, @TempDir Path folder) throws IOException {
        ModelCase model = kind.training.apply(movieLens());
        float[][] expected = IntStream.range(0, model.ratings().users().size())
                .mapToObj(user -> model.scores(model.ratings().profileOf(user)))
                .toArray(float[][]::new);
        for (GraphForm form : ModelCase.SERVED) {
            Path file = folder.resolve(form + ".onnx");
            model.export().apply(form).writeTo(file);
            try (OnnxScorer scorer = OnnxScorer.load(file)) {
                assertSameScoresAndLists(scorer, model.ratings(), expected);
                assertSameScoresOfStrangers(scorer, model);
            }
        }
    }

    private static void assertSameScoresAndLists(OnnxScorer scorer, RatingMatrix ratings, float[][] expected) {
        float[] scores = new float[ratings.items().size()];
        for (int user = 0; user < expected.length; user++) {
            UserProfile profile = ratings.profileOf(user);
            scorer.scoreAll(profile, scores);
            Closeness.assertClose(scores, expected[user], "user " + user);
            int[] list = best(scores, profile);
            int[] expectedList = best(expected[user], profile);
            for (int rank = 0; rank < CUTOFF; rank++) {
                assertThat(expected[user][list[rank]])
                        .as("user %d, rank %d: another item only where it ties", user, rank)
                        .isCloseTo(expected[user][expectedList[rank]], within(2e-5f));
            }
        }
    }

    /** Every tenth user once more, as somebody who was not trained. */
    private static void assertSameScoresOfStrangers(OnnxScorer scorer, ModelCase model) {
        float[] scores = new float[model.ratings().items().size()];
        for (int user = 0; user < model.ratings().users().size(); user += 10) {
            UserProfile known = model.ratings().profileOf(user);
            UserProfile stranger = UserProfile.ofUnknownUser(known.itemIndices(), known.ratings());
            scorer.scoreAll(stranger, scores);
            Closeness.assertClose(scores, model.scores(stranger), "stranger " + user, Closeness.FITTED_TOLERANCE);
        }
    }

    private static int[] best(float[] scores, UserProfile profile) {
        float[] candidates = scores.clone();
        for (int known : profile.itemIndices()) {
            candidates[known] = Float.NaN;
        }
        TopN best = new TopN(CUTOFF);
        for (int item = 0; item < candidates.length; item++) {
            best.offer(item, candidates[item]);
        }
        int[] items = new int[CUTOFF];
        best.drain(items, new float[CUTOFF]);
        return items;
    }

    private static RatingMatrix movieLens() throws IOException {
        String data = System.getenv("AUTOTASTE_DATA");
        assumeTrue(data != null, "AUTOTASTE_DATA names no folder with real ratings");
        List<String> lines = Files.readAllLines(Path.of(data, "ml-100k", "u.data"));
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            builder.add(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Float.parseFloat(fields[2]));
        }
        return builder.build();
    }
}
