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
package io.github.autotaste.cli;

import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.ratings.IdIndex;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The metrics of every user, as they were measured last. */
final class UserValues implements ComparisonListener {

    private final IdIndex users;
    private SortedMap<String, double[]> values = new TreeMap<>();

    UserValues(IdIndex users) {
        this.users = users;
    }

    @Override
    public void measured(String contender, int repeat, SortedMap<String, double[]> valuesByUser) {
        values = valuesByUser;
    }

    /** A row per user who was measured, without values where a metric does not apply. The errors of rmse are squared. */
    void writeTo(Writer out, RowFormat format) throws IOException {
        List<String> names = new ArrayList<>(List.of("user"));
        values.keySet().forEach(metric -> names.add(metric.replace("rmse", "squared-error")));
        out.write(format.header(names));
        for (int user = 0; user < users.size(); user++) {
            List<@Nullable Object> row = new ArrayList<>(Collections.singletonList(RowFormat.id(users, user)));
            for (double[] byUser : values.values()) {
                row.add(RowFormat.number(byUser[user]));
            }
            if (row.stream().skip(1).anyMatch(Objects::nonNull)) {
                out.write(format.row(names, row.toArray()));
            }
        }
    }
}
