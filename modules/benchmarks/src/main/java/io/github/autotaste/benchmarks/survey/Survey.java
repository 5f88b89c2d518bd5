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
package io.github.autotaste.benchmarks.survey;

import io.github.autotaste.comparison.contenders.ContenderSettings;
import io.github.autotaste.comparison.contenders.Contenders;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures contenders on data sets: those that predict ratings by their errors, the others by their lists. It does so one fit
 * at a time, and keeps every outcome in a file of its own, so that a later run
 * goes on where this one ended.
 *
 * @param outcomes the folder of the outcomes: DATA SET/CONTENDER-SEED.json
 * @param contenders their names
 * @param users how many users' lists are measured, or {@link Protocol#ALL_USERS}
 * @param seed of the first split
 * @param repeats how many splits
 * @param timeLimit how long one contender may take for one split
 * @param threads how many threads a fit may use
 * @param progress is told of every fit before it starts
 */
record Survey(
        Path outcomes,
        List<String> contenders,
        int users,
        long seed,
        int repeats,
        Duration timeLimit,
        int threads,
        Consumer<String> progress) {

    private static final double TRAIN_SHARE = 0.9;
    /** Where errors of ratings are measured, the lists of one user are made for nothing. */
    private static final int HARDLY_ANY_LISTS = 1;

    private static final int LIST_LENGTH = 10;
    static final String ERROR = "rmse";
    static final String LISTS = "ndcg@" + LIST_LENGTH;

    /** Measures what no earlier run has measured; returns all outcomes, those of earlier runs included. */
    MeasuredDataSet measure(DataSet dataSet) throws IOException {
        RatingMatrix ratings = dataSet.read();
        SortedMap<String, List<Outcome>> byContender = new TreeMap<>();
        for (String contender : Contenders.suitedTo(ratings, contenders)) {
            List<Outcome> repeated = new ArrayList<>();
            for (int repeat = 0; repeat < repeats; repeat++) {
                repeated.add(outcome(dataSet.name(), ratings, contender, seed + repeat));
            }
            byContender.put(contender, repeated);
        }
        return new MeasuredDataSet(dataSet.name(), ratings, byContender);
    }

    private Outcome outcome(String dataSet, RatingMatrix ratings, String contender, long ofSplit) throws IOException {
        Path file = outcomes.resolve(dataSet).resolve(contender.replace(':', '-') + '-' + ofSplit + ".json");
        Protocol protocol = protocol(contender, ofSplit);
        String inWords = inWords(protocol, ratings);
        Optional<Outcome> known = Outcome.read(file, inWords);
        if (known.isPresent()) {
            return known.get();
        }
        progress.accept(dataSet + ", seed " + ofSplit + ": " + contender);
        Outcome measured = measure(ratings, contender, protocol, inWords);
        measured.write(file);
        return measured;
    }

    private Protocol protocol(String contender, long ofSplit) {
        return new Protocol(
                "random:" + TRAIN_SHARE,
                Double.NEGATIVE_INFINITY,
                LIST_LENGTH,
                Contenders.predictsRatings(contender) ? HARDLY_ANY_LISTS : users,
                timeLimit,
                ofSplit,
                1);
    }

    private static String inWords(Protocol protocol, RatingMatrix ratings) {
        return String.format(
                Locale.ROOT,
                "%s of %d ratings, lists of %d for %d users",
                protocol.split(),
                ratings.ratingCount(),
                protocol.cutoff(),
                protocol.users());
    }

    private Outcome measure(RatingMatrix ratings, String contender, Protocol protocol, String inWords) {
        SortedMap<String, double[]> byUser = new TreeMap<>();
        ComparisonListener keeping = new ComparisonListener() {
            @Override
            public void measured(String name, int repeat, SortedMap<String, double[]> values) {
                byUser.putAll(values);
            }
        };
        Comparison comparison = new SideBySide(protocol, keeping)
                .run(
                        new RandomSplit(ratings, TRAIN_SHARE),
                        List.of(Contenders.named(contender, new ContenderSettings(threads, Double.NEGATIVE_INFINITY))));
        Set<String> shown = Set.of(Contenders.predictsRatings(contender) ? ERROR : LISTS);
        byUser.keySet().retainAll(shown);
        ContenderResult result = comparison.contenders().get(0);
        Map<String, Double> means = new TreeMap<>();
        result.metrics().forEach((metric, estimate) -> means.put(metric, estimate.mean()));
        means.keySet().retainAll(shown);
        Double seconds =
                result.fitSeconds() == null ? null : result.fitSeconds().mean();
        return new Outcome(inWords, means, byUser, seconds, result.failure());
    }
}
