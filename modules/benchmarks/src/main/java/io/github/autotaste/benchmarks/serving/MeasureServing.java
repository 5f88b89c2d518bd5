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
import io.github.autotaste.benchmarks.data.TasteRatings;
import io.github.autotaste.benchmarks.measure.PeakMemory;
import io.github.autotaste.benchmarks.measure.Quantiles;
import io.github.autotaste.benchmarks.measure.UsageClock;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.mahout.cf.taste.model.DataModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves lists from one recommender and prints latencies and throughput as lines {@code name=value}. */
@Command(name = "measure-serving", description = "One row of the serving table, as lines name=value.")
public final class MeasureServing implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--served", defaultValue = "I_AUTOREC", description = "${COMPLETION-CANDIDATES}")
    private Served served = Served.I_AUTOREC;

    @Option(names = "--users", defaultValue = "6040", description = "Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--items", defaultValue = "3706", description = "Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(names = "--ratings", defaultValue = "900189", description = "Default: ${DEFAULT-VALUE}.")
    private int ratings;

    @Option(names = "--hidden-units", defaultValue = "500", description = "Default: ${DEFAULT-VALUE}.")
    private int hiddenUnits;

    @Option(names = "--unknown", description = "Users ask whom the model was not trained on.")
    private boolean isUnknown;

    @Option(names = "--seconds", defaultValue = "4", description = "Of each measurement, and of the warm-up before.")
    private double seconds;

    @Override
    public Integer call() throws Exception {
        RatingMatrix matrix = SyntheticRatings.of(new Shape(users, items, ratings), 1);
        long shift = isUnknown ? users : 0;
        DataModel asked = TasteRatings.of(matrix, shift);
        long[] userIDs = new long[users];
        for (int user = 0; user < users; user++) {
            userIDs[user] = user + shift;
        }
        Load load = new Load(served.recommender(matrix, asked, hiddenUnits), userIDs, seconds);
        load.latencies();
        print(load, spec.commandLine().getOut());
        return 0;
    }

    private static void print(Load load, PrintWriter out) throws Exception {
        UsageClock clock = new UsageClock();
        Quantiles latencies = load.latencies();
        out.println("p50=" + latencies.at(0.5));
        out.println("p99=" + latencies.at(0.99));
        out.println("foreignCores=" + clock.lap().foreignCores());
        out.println("throughput1=" + load.throughput(1));
        out.println("throughput2=" + load.throughput(2));
        out.println("resident=" + PeakMemory.resident());
    }
}
