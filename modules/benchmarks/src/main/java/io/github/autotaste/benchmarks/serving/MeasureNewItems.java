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
package io.github.autotaste.benchmarks.serving;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.ItemFoldIn;
import io.github.autotaste.autoencoder.model.NewItem;
import io.github.autotaste.autoencoder.model.NewItems;
import io.github.autotaste.autoencoder.model.Rater;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.measure.Quantiles;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The time of new items on one thread, and of lists with and without them; prints milliseconds as lines {@code name=value}. */
@Command(name = "measure-new-items", description = "One row of the table of new items, as lines name=value.")
public final class MeasureNewItems implements Callable<Integer> {

    private static final int ITEMS = 40;
    private static final int WARM_UP = 60;
    private static final int LIST_LENGTH = 10;
    private static final double MILLIS = 1e-6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", defaultValue = "CDAE", description = "Of ${COMPLETION-CANDIDATES}.")
    private FoldingModel kind = FoldingModel.CDAE;

    private final Random random = new Random(1);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RatingMatrix ratings = SyntheticRatings.of(Shape.ML_1M, 1);
        AutoencoderModel model = kind.train(ratings);
        long start = System.nanoTime();
        ItemFoldIn foldIn = ItemFoldIn.of(model, ratings);
        out.println("once=" + MILLIS * (System.nanoTime() - start));
        for (int raters : List.of(5, 100, 1000)) {
            out.println("fit" + raters + "=" + medianOfFits(foldIn, ratings, raters));
        }
        NewItem item = foldIn.fit(raters(ratings, 100));
        NewItems items = new NewItems(
                IdIndex.inOrder(LongStream.range(0, ITEMS).map(id -> -1 - id).toArray()),
                Collections.nCopies(ITEMS, item));
        out.println("extend=" + medianOfExtensions(model, items));
        printLists(model, model.withNewItems(items), ratings, out);
        return 0;
    }

    private List<Rater> raters(RatingMatrix ratings, int count) {
        List<Integer> users = IntStream.range(0, ratings.users().size()).boxed().collect(Collectors.toList());
        Collections.shuffle(users, random);
        return users.subList(0, count).stream()
                .map(user -> new Rater(ratings.profileOf(user), 1 + random.nextInt(5)))
                .toList();
    }

    private double medianOfFits(ItemFoldIn foldIn, RatingMatrix ratings, int count) {
        double[] times = new double[ITEMS];
        for (int item = -WARM_UP; item < ITEMS; item++) {
            List<Rater> raters = raters(ratings, count);
            long start = System.nanoTime();
            foldIn.fit(raters);
            times[Math.max(0, item)] = MILLIS * (System.nanoTime() - start);
        }
        return Quantiles.of(times).at(0.5);
    }

    private static double medianOfExtensions(AutoencoderModel model, NewItems items) {
        double[] times = new double[ITEMS];
        for (int round = -WARM_UP; round < ITEMS; round++) {
            long start = System.nanoTime();
            model.withNewItems(items);
            times[Math.max(0, round)] = MILLIS * (System.nanoTime() - start);
        }
        return Quantiles.of(times).at(0.5);
    }

    /** By turns, so that both meet the same machine; the first pass over the users is not counted. */
    private static void printLists(
            AutoencoderModel without, AutoencoderModel with, RatingMatrix ratings, PrintWriter out) {
        int users = ratings.users().size();
        double[] timesWithout = new double[users];
        double[] timesWith = new double[users];
        for (int pass = 0; pass < 2; pass++) {
            for (int user = 0; user < users; user++) {
                UserProfile profile = ratings.profileOf(user);
                if (user % 2 == 0) {
                    timesWithout[user] = list(without, profile);
                    timesWith[user] = list(with, profile);
                } else {
                    timesWith[user] = list(with, profile);
                    timesWithout[user] = list(without, profile);
                }
            }
        }
        out.println("p50without=" + Quantiles.of(timesWithout).at(0.5));
        out.println("p50with=" + Quantiles.of(timesWith).at(0.5));
    }

    private static double list(ItemScorer model, UserProfile profile) {
        long start = System.nanoTime();
        TopList.ofUnknownItems(model, List.of(profile), LIST_LENGTH);
        return MILLIS * (System.nanoTime() - start);
    }
}
