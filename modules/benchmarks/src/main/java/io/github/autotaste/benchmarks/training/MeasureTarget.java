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

import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.benchmarks.data.MovieLens1M;
import io.github.autotaste.benchmarks.measure.Usage;
import io.github.autotaste.benchmarks.measure.UsageClock;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Times one training on nine tenths of MovieLens-1M in a JVM that has done nothing else yet: from the rating matrix to the
 * end of the epoch that {@link FindTargetEpoch} found on the same split with the same preset.
 */
@Command(name = "measure-target", description = "How long a training on ml-1m takes, as lines name=value.")
public final class MeasureTarget implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Target target = new Target();

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--epoch", required = true, description = "The last one that counts.")
    private int epoch;

    @Override
    public Integer call() throws Exception {
        RatingMatrix train = Target.train(MovieLens1M.read());
        Finish finish = new Finish(epoch);
        try {
            Trainer.onAllProcessors().withThreads(threads).withListener(finish).train(train, target.config(train));
        } catch (CancellationException stopped) {
            // by us, after the epoch that counts: a rate that falls over all epochs must not fall faster
        }
        print(spec.commandLine().getOut(), finish.usage);
        return 0;
    }

    private void print(PrintWriter out, @Nullable Usage usage) {
        if (usage == null) {
            throw new IllegalArgumentException("Expected an epoch that the preset has, found " + epoch);
        }
        out.println("seconds=" + usage.seconds());
        out.println("cpuSeconds=" + usage.cpuSeconds());
        out.println("foreignCores=" + usage.foreignCores());
    }

    /** Stops the clock at an epoch, and then the training. */
    private static final class Finish implements TrainingListener {

        private final int last;
        private final UsageClock clock = new UsageClock();
        private @Nullable Usage usage;

        Finish(int last) {
            this.last = last;
        }

        @Override
        public void onEpoch(int epoch, int epochs, double loss) {
            if (epoch == last) {
                usage = clock.lap();
                if (epoch < epochs) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public boolean wantsLoss() {
            return false;
        }
    }
}
