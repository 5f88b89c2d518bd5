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
import io.github.autotaste.autoencoder.training.ValidationMetric;
import io.github.autotaste.benchmarks.data.MovieLens1M;
import io.github.autotaste.benchmarks.measure.Usage;
import io.github.autotaste.benchmarks.measure.UsageClock;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Times one training on nine tenths of MovieLens-1M, from the rating matrix to the finished model, in a JVM that has done
 * nothing else yet: the epochs that {@link FindTargetEpoch} found, on the same split.
 */
@Command(name = "measure-target", description = "How long a training on ml-1m takes, as lines name=value.")
public final class MeasureTarget implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Target target = new Target();

    @Option(names = "--threads", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--epochs", required = true)
    private int epochs;

    @Override
    public Integer call() throws Exception {
        RatingMatrix train = Holdout.random(MovieLens1M.read(), Target.TRAIN_SHARE, Target.SPLIT_SEED)
                .train();
        Trainer trainer = Trainer.onAllProcessors().withThreads(threads);
        UsageClock clock = new UsageClock();
        ItemScorer model = target.metric() == ValidationMetric.RMSE
                ? trainer.train(train, Target.autoRec(epochs))
                : trainer.train(train, Target.cdae(epochs));
        Usage usage = clock.lap();
        PrintWriter out = spec.commandLine().getOut();
        out.println("seconds=" + usage.seconds());
        out.println("cpuSeconds=" + usage.cpuSeconds());
        out.println("foreignCores=" + usage.foreignCores());
        out.println("items=" + model.items().size());
        return 0;
    }
}
