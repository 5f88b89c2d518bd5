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
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

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

    /** A line per user who was measured; a cell is empty where the metric does not apply. The errors of rmse are squared. */
    void writeTo(Writer out) throws IOException {
        out.write("user," + String.join(",", values.keySet()).replace("rmse", "squared-error") + "\n");
        for (int user = 0; user < users.size(); user++) {
            StringBuilder line = new StringBuilder();
            boolean isMeasured = false;
            for (double[] byUser : values.values()) {
                isMeasured |= !Double.isNaN(byUser[user]);
                line.append(',').append(Double.isNaN(byUser[user]) ? "" : (Object) (float) byUser[user]);
            }
            if (isMeasured) {
                out.write(CSVFormat.RFC4180.format(users.textAt(user)) + line + "\n");
            }
        }
    }
}
