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

import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.Workers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists of ten for all users, in blocks, out of a model; prints lists a second as a line {@code name=value}. */
@Command(name = "measure-lists", description = "One row of the table of lists, as a line name=value.")
public final class MeasureLists implements Callable<Integer> {

    private static final int LIST_LENGTH = 10;
    private static final int BLOCK = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--served", defaultValue = "I_AUTOREC", description = "${COMPLETION-CANDIDATES}")
    private ServedModel served = ServedModel.I_AUTOREC;

    @Option(names = "--hidden-units", defaultValue = "500", description = "Default: ${DEFAULT-VALUE}.")
    private int hiddenUnits;

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--passes", defaultValue = "10", description = "Over all users, the fastest of which counts.")
    private int passes;

    @Override
    public Integer call() {
        RatingMatrix ratings = SyntheticRatings.of(Shape.ML_1M, 1);
        ItemScorer model = served.train(ratings, hiddenUnits);
        List<UserProfile> users = IntStream.range(0, ratings.users().size())
                .mapToObj(ratings::profileOf)
                .toList();
        long shortest = Long.MAX_VALUE;
        try (Workers workers = new Workers(threads)) {
            for (int pass = 0; pass < passes; pass++) {
                long start = System.nanoTime();
                workers.forEach(
                        users.size(),
                        BLOCK,
                        (from, to) -> TopList.ofUnknownItems(model, users.subList(from, to), LIST_LENGTH));
                shortest = Math.min(shortest, System.nanoTime() - start);
            }
        }
        spec.commandLine().getOut().println("lists=" + users.size() / (shortest / 1e9));
        return 0;
    }
}
