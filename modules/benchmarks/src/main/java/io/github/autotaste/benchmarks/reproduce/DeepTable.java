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
import java.io.IOException;
import java.util.List;

/** I-AutoRec with three hidden layers beside one (Sedhain et al., WWW 2015, section 3). */
final class DeepTable implements Reproduction {

    /** With the deviation of one layer, .01, the signal would die out on its way through three. */
    private static final double DEEP_DEVIATION = 0.05;

    private static final int DEEP_EPOCHS = 60;

    @Override
    public String name() {
        return "deep";
    }

    @Override
    public String subject() {
        return "I-AutoRec with hidden layers of 500, 250 and 500 units beside one of 500, MovieLens-1M";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        AutoRecConfig shallow = AutoRecConfig.itemBased().build();
        AutoRecConfig deep = shallow.toBuilder()
                .hiddenUnits(500, 250, 500)
                .initialDeviation(DEEP_DEVIATION)
                .epochs(DEEP_EPOCHS)
                .build();
        List<TableRow> rows = List.of(
                MovieLens1m.row("500", shallow, settings).withPublished("rmse", ".831"),
                MovieLens1m.row("500-250-500", deep, settings).withPublished("rmse", ".827"));
        return List.of(MovieLens1m.study(
                "Deep I-AutoRec on MovieLens-1M",
                rows,
                settings,
                1,
                List.of(
                        "Published: the AutoRec paper, whose deep network is pre-trained greedily, layer by layer; ours is"
                                + " trained as a whole from the start.",
                        MovieLens1m.CHOSEN)));
    }
}
