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
import io.github.autotaste.autoencoder.network.Activation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** I-AutoRec with linear and sigmoid units (Sedhain et al., WWW 2015, table 1). */
final class ActivationTable implements Reproduction {

    /** For ratings divided by 6, whose squared errors are 36 times smaller. */
    private static final List<Double> SCALED_DECAYS = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

    @Override
    public String name() {
        return "activations";
    }

    @Override
    public String subject() {
        return "I-AutoRec with identity and sigmoid units, MovieLens-1M";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        List<TableRow> rows = List.of(
                row(Activation.IDENTITY, Activation.IDENTITY, settings).withPublished("rmse", ".872"),
                row(Activation.SIGMOID, Activation.IDENTITY, settings).withPublished("rmse", ".852"),
                row(Activation.IDENTITY, Activation.SIGMOID, settings).withPublished("rmse", ".831"),
                row(Activation.SIGMOID, Activation.SIGMOID, settings).withPublished("rmse", ".836"));
        return List.of(MovieLens1m.study(
                "Activations of I-AutoRec on MovieLens-1M",
                rows,
                settings,
                1,
                List.of(
                        "A row is named by its output activation f and its hidden activation g.",
                        "Published: the AutoRec paper.",
                        MovieLens1m.CHOSEN,
                        "A sigmoid output lies between 0 and 1. In its two rows, training ratings are divided by 6, and"
                                + " estimates multiplied by it; weight decay is then chosen out of .5, 1, 2, 4, 8 and 16."
                                + " The paper does not say how it does this.")));
    }

    private static TableRow row(Activation output, Activation hidden, ReproductionSettings settings) {
        AutoRecConfig config = AutoRecConfig.itemBased()
                .outputActivation(output)
                .hiddenActivation(hidden)
                .build();
        String name = "f " + lowerCase(output) + ", g " + lowerCase(hidden);
        if (output == Activation.IDENTITY) {
            return MovieLens1m.row(name, config, settings);
        }
        ValidatedDecay fit = new ValidatedDecay(settings.trainer(), config, SCALED_DECAYS);
        return fit.row(name, new ScaledRatings(fit));
    }

    private static String lowerCase(Activation activation) {
        return activation.name().toLowerCase(Locale.ROOT);
    }
}
