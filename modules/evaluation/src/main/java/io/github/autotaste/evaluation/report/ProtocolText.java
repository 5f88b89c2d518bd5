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

import io.github.autotaste.evaluation.DataSummary;
import io.github.autotaste.evaluation.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured and how, in words. */
public final class ProtocolText {

    /** Goes with sampled metrics wherever they are shown. */
    public static final String SAMPLED_WARNING =
            "Sampled metrics misrank contenders (Krichene and Rendle, KDD 2020): they are for comparison with"
                    + " publications that sample, the metrics without 'sampled' for choosing.";

    private ProtocolText() {}

    public static List<String> lines(Report report) {
        Protocol protocol = report.comparison().protocol();
        List<String> lines = new ArrayList<>(List.of(data(report), split(report), lists(protocol), limits(report)));
        if (protocol.sampledNegatives() > 0) {
            lines.add(format("Sampled: each relevant item among %,d drawn ones. ", protocol.sampledNegatives())
                    + SAMPLED_WARNING);
        }
        return lines;
    }

    /** The lines of a report that shows no metrics of lists. */
    public static List<String> linesWithoutLists(Report report) {
        return List.of(data(report), split(report), limits(report));
    }

    private static String data(Report report) {
        DataSummary data = report.comparison().data();
        return format(
                "Data: %s; %,d users, %,d items, %,d ratings",
                report.source(), data.users(), data.items(), data.ratings());
    }

    private static String split(Report report) {
        DataSummary data = report.comparison().data();
        Protocol protocol = report.comparison().protocol();
        return format(
                "Split: %s, seed %d, %s; %,d training and %,d test ratings",
                protocol.split(),
                protocol.seed(),
                protocol.repeats() == 1 ? "once" : protocol.repeats() + " times",
                data.trainRatings(),
                data.testRatings());
    }

    private static String lists(Protocol protocol) {
        return format(
                "Lists: the best %d items for %s; %s are relevant",
                protocol.cutoff(),
                protocol.users() == Protocol.ALL_USERS ? "every user" : format("%,d users", protocol.users()),
                protocol.positiveFrom() == Double.NEGATIVE_INFINITY
                        ? "all items among a user's test ratings"
                        : "items with test ratings from " + number(protocol.positiveFrom()));
    }

    private static String limits(Report report) {
        return format(
                "Limits: %s for each contender and split, %d threads",
                inWords(report.comparison().protocol().timeLimit()), report.threads());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%.0f", value) : Double.toString(value);
    }

    private static String inWords(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("(?<=[a-z])(?=.)", " ");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
