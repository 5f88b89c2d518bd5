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

import java.io.IOException;
import java.util.List;

/** I-AutoRec and U-AutoRec beside classic rating prediction on MovieLens-1M (Sedhain et al., WWW 2015, table 1). */
final class AutoRecTable implements Reproduction {

    @Override
    public String name() {
        return "autorec";
    }

    @Override
    public String subject() {
        return "I-AutoRec and U-AutoRec beside classic rating prediction, MovieLens-1M";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        return List.of(MovieLens1m.study(
                "AutoRec on MovieLens-1M",
                rows(settings),
                settings,
                5,
                List.of(
                        "Published: the AutoRec paper, five random 90/10 splits, intervals within .003, settings chosen on"
                                + " a tenth of the training ratings. Its biased MF is another program than ours.",
                        "Test users and items without training ratings are estimated as 3 there; here every contender"
                                + " estimates them as it can, and where it cannot the training mean counts.")));
    }

    private static List<TableRow> rows(ReproductionSettings settings) {
        return List.of(
                settings.standard("i-autorec").withPublished("rmse", ".831"),
                settings.standard("u-autorec").withPublished("rmse", ".874"),
                settings.standard("autorec-blend"),
                settings.standard("biased-mf").withPublished("rmse", ".845"),
                settings.standard("svd-als"),
                settings.standard("svd++"),
                settings.standard("item-based"),
                settings.standard("item-knn-ratings"));
    }
}
