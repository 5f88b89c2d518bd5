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
package io.github.autotaste.comparison.configuration;

import com.github.freva.asciitable.AsciiTable;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.tuning.SearchTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The trials of a search as a table: their scores, and the settings by which they differ. */
public final class SearchTable {

    private SearchTable() {}

    /**
     * A line for each trial, in the order given.
     *
     * @param trials at least one
     * @param metric the name of the score
     */
    public static String of(List<SearchTrial> trials, String metric) {
        List<Map<String, String>> settings =
                trials.stream().map(trial -> Settings.of(trial.config())).toList();
        List<String> differing = settings.stream()
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .filter(name -> name.equals("epochs") || differ(settings, name))
                .toList();
        List<String> titles = new ArrayList<>(List.of("trial", metric));
        titles.addAll(differing);
        String[][] rows = new String[trials.size()][];
        for (int row = 0; row < rows.length; row++) {
            SearchTrial trial = trials.get(row);
            List<String> cells = new ArrayList<>();
            cells.add(trial.number() == 0 ? "start" : String.valueOf(trial.number()));
            cells.add(String.format(Locale.ROOT, "%.4f", trial.score()));
            Map<String, String> ofTrial = settings.get(row);
            differing.forEach(name -> cells.add(ofTrial.getOrDefault(name, "")));
            rows[row] = cells.toArray(String[]::new);
        }
        return AsciiTable.getTable(
                        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER,
                        titles.toArray(String[]::new),
                        new String[0],
                        rows)
                + '\n';
    }

    /** Not every trial has a setting that is part of another, such as the first step of an optimiser. */
    private static boolean differ(List<Map<String, String>> settings, String name) {
        return settings.stream()
                        .filter(one -> one.containsKey(name))
                        .map(one -> one.get(name))
                        .distinct()
                        .count()
                > 1;
    }
}
