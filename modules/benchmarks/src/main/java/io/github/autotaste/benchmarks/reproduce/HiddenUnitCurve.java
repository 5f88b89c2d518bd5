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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** I-AutoRec by number of hidden units (Sedhain et al., WWW 2015, figure 2). */
final class HiddenUnitCurve implements Reproduction {

    /** The paper's grid (section 3). */
    private static final List<Integer> HIDDEN_UNITS = List.of(10, 20, 40, 80, 100, 200, 300, 400, 500);

    @Override
    public String name() {
        return "hidden-units";
    }

    @Override
    public String subject() {
        return "I-AutoRec with 10 to 500 hidden units, MovieLens-1M; has a plot";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        List<TableRow> rows = HIDDEN_UNITS.stream()
                .map(units -> MovieLens1m.row(
                        nameOf(units),
                        AutoRecConfig.itemBased().hiddenUnits(units).build(),
                        settings))
                .toList();
        return List.of(MovieLens1m.study(
                "Hidden units of I-AutoRec on MovieLens-1M",
                rows,
                settings,
                1,
                List.of(
                        "Published: the AutoRec paper has a plot without figures, which falls with diminishing returns.",
                        MovieLens1m.CHOSEN)));
    }

    @Override
    public Optional<MetricCurve> curve() {
        Map<String, Double> units =
                HIDDEN_UNITS.stream().collect(Collectors.toMap(HiddenUnitCurve::nameOf, Integer::doubleValue));
        return Optional.of(new MetricCurve("Hidden units of I-AutoRec on MovieLens-1M", "hidden units", "rmse", units));
    }

    private static String nameOf(int units) {
        return units + " units";
    }
}
