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

import io.github.autotaste.evaluation.Contender;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A contender of a study.
 *
 * @param contender who is measured
 * @param published by metric, the figure that others report, written as it is there
 * @param chosen what the contender chose on validation data, asked after the study; empty if it chose nothing
 */
public record TableRow(Contender contender, Map<String, String> published, Supplier<String> chosen) {

    public TableRow {
        published = Map.copyOf(published);
    }

    static TableRow of(Contender contender) {
        return new TableRow(contender, Map.of(), () -> "");
    }

    /** This row beside a published figure. */
    TableRow withPublished(String metric, String figure) {
        Map<String, String> more = new HashMap<>(published);
        more.put(metric, figure);
        return new TableRow(contender, more, chosen);
    }
}
