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
package io.github.autotaste.evaluation.report;

import java.util.Locale;
import java.util.function.Function;

/** The formats of a report, each of which ends in a line end. */
public enum ReportFormat {
    TABLE(TableReport::of),
    JSON(JsonReport::of),
    CSV(CsvReport::of),
    MARKDOWN(MarkdownReport::of),
    HTML(HtmlReport::of);

    private final Function<Report, String> renderer;

    ReportFormat(Function<Report, String> renderer) {
        this.renderer = renderer;
    }

    public String render(Report report) {
        return renderer.apply(this == TABLE ? report : report.withShownAlone());
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
