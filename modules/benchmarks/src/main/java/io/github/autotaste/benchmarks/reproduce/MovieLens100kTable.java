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

import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.evaluation.splits.RandomSplit;
import java.io.IOException;
import java.util.List;

/** Rating prediction on MovieLens-100K: random splits, and two of the official ones. */
final class MovieLens100kTable implements Reproduction {

    private static final String FOLDER = "ml-100k/";

    @Override
    public String name() {
        return "ml-100k";
    }

    @Override
    public String subject() {
        return "rating prediction on MovieLens-100K: random 90/10, and the official u1 and u2";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        return List.of(
                random(settings),
                official(
                        "u1",
                        settings,
                        "Published there: GLocal-K .889 to .890, RecKross .891; no figure of AutoRec was found."),
                official("u2", settings, "No published figure was found for this part alone."));
    }

    private static Study random(ReproductionSettings settings) throws IOException {
        return new Study(
                "MovieLens-100K, random 90/10",
                FOLDER + "u.data",
                new RandomSplit(settings.ratings(FOLDER + "u.data"), 0.9),
                settings.ofRatings("random:0.9", 5),
                List.of("rmse"),
                rows(settings, ".898"),
                List.of("Published: a notebook of Dive into Deep Learning, on a split of its own; NNMF .903 to .906."));
    }

    /** One split that is given, so a further repeat would say nothing of other ratings. */
    private static Study official(String part, ReproductionSettings settings, String published) throws IOException {
        String train = FOLDER + part + ".base";
        String test = FOLDER + part + ".test";
        return new Study(
                "MovieLens-100K, " + part,
                train + " and " + test,
                FixedSplit.of(settings.ratings(train), settings.ratings(test)),
                settings.once().ofRatings("given", 1),
                List.of("rmse"),
                rows(settings, ""),
                List.of(published, "One split, so intervals are over its test ratings."));
    }

    private static List<TableRow> rows(ReproductionSettings settings, String itemAutoRec) {
        TableRow first = settings.standard("i-autorec");
        return List.of(
                itemAutoRec.isEmpty() ? first : first.withPublished("rmse", itemAutoRec),
                settings.standard("u-autorec"),
                settings.standard("autorec-blend"),
                settings.standard("biased-mf"),
                settings.standard("svd-als"),
                settings.standard("svd++"),
                settings.standard("item-based"),
                settings.standard("item-knn-ratings"));
    }
}
