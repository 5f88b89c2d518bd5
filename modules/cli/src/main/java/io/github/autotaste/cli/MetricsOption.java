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

import io.github.autotaste.evaluation.report.MetricColumn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which metrics a report shows. */
final class MetricsOption {

    private static final String ALL = "all";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--metrics",
            paramLabel = "NAME",
            split = ",",
            converter = OptionValues.Name.class,
            completionCandidates = Names.class,
            description = "Names of the metrics to show, separated by commas, out of: ${COMPLETION-CANDIDATES}; or all."
                    + " Default: of a table the first to ask for, of other formats all.")
    private List<String> metrics = new ArrayList<>();

    /** Empty for those that are usual in the format. */
    List<String> shown() {
        return metrics.contains(ALL) ? MetricColumn.names() : metrics;
    }

    /** @throws ParameterException if a metric has another name than those there are */
    void requireKnown() {
        for (String metric : metrics) {
            if (!metric.equals(ALL) && !MetricColumn.names().contains(metric.replaceFirst("@\\d+$", ""))) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        "No metric is called '" + metric + "'; there are " + String.join(", ", MetricColumn.names()));
            }
        }
    }

    /** The names as picocli wants them. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return MetricColumn.names().iterator();
        }
    }
}
