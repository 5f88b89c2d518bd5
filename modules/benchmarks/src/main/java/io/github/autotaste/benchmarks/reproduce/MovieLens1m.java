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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.evaluation.splits.RandomSplit;
import java.io.IOException;
import java.util.List;

/** MovieLens-1M as the AutoRec paper splits it, and how its tables fit AutoRec. */
final class MovieLens1m {

    static final String FILE = "ml-1m/ratings.tsv.gz";
    static final double TRAIN_SHARE = 0.9;
    static final String SPLIT = "random:" + TRAIN_SHARE;

    /** Around the decay of {@link AutoRecConfig#itemBased}, a factor of 2 apart. */
    private static final List<Double> DECAYS = List.of(25.0, 50.0, 100.0, 200.0, 400.0, 800.0);

    static final String CHOSEN =
            "Each row has its own weight decay, out of 25, 50, 100, 200, 400 and 800, chosen on a tenth of the training"
                    + " ratings: decays are followed down or up from 200 for as long as the error falls. In brackets: the"
                    + " epochs.";

    private MovieLens1m() {}

    /** A study whose rows differ by settings of I-AutoRec. */
    static Study study(
            String title, List<TableRow> rows, ReproductionSettings settings, int usualRepeats, List<String> notes)
            throws IOException {
        return new Study(
                title,
                FILE,
                new RandomSplit(settings.ratings(FILE), TRAIN_SHARE),
                settings.ofRatings(SPLIT, usualRepeats),
                List.of("rmse"),
                rows,
                notes);
    }

    /** A row of I-AutoRec with its own weight decay. */
    static TableRow row(String name, AutoRecConfig config, ReproductionSettings settings) {
        return new ValidatedDecay(settings.trainer(), config, DECAYS).row(name);
    }
}
