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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.data.TasteRatings;
import io.github.autotaste.benchmarks.measure.PeakMemory;
import io.github.autotaste.benchmarks.measure.Usage;
import io.github.autotaste.benchmarks.measure.UsageClock;
import io.github.autotaste.benchmarks.measure.Usages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.mahout.cf.taste.model.DataModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits one of Mahout's factorizers several times, one iteration each, at the shape of MovieLens-1M. */
@Command(name = "measure-factorizer", description = "One row of the factorizer table, as lines name=value.")
public final class MeasureFactorizer implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--factorizer", defaultValue = "RATING_SGD", description = "${COMPLETION-CANDIDATES}")
    private Factorizing factorizer = Factorizing.RATING_SGD;

    @Option(names = "--features", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
    private int features;

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--repetitions", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int repetitions;

    @Override
    public Integer call() throws Exception {
        DataModel dataModel = TasteRatings.of(SyntheticRatings.of(Shape.ML_1M, 1), 0);
        List<Usage> usages = new ArrayList<>();
        UsageClock clock = new UsageClock();
        for (int repetition = 0; repetition < 1 + repetitions; repetition++) {
            factorizer.of(dataModel, features, threads).factorize();
            usages.add(clock.lap());
        }
        print(spec.commandLine().getOut(), new Usages(usages).afterWarmUp(1));
        return 0;
    }

    private static void print(PrintWriter out, Usages usages) {
        Usage typical = usages.typical();
        out.println("seconds=" + typical.seconds());
        out.println("cpuSeconds=" + typical.cpuSeconds());
        out.println("foreignCores=" + typical.foreignCores());
        out.println("resident=" + PeakMemory.resident());
    }
}
