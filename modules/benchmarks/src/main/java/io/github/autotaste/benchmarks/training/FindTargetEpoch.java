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

import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.benchmarks.data.MovieLens1M;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Finds the first epoch after which the library's preset reaches a target on a tenth of MovieLens-1M.
 * Prints {@code epoch} and {@code reached}; without {@code epoch} if it never does, and then the best it reached.
 */
@Command(name = "find-target-epoch", description = "When a target is reached on ml-1m, as lines name=value.")
public final class FindTargetEpoch implements Callable<Integer> {

    private static final int INTERVAL = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        EarlyStopping measuring = new EarlyStopping(
                target.metric(), 1 - Target.TRAIN_SHARE, INTERVAL, Integer.MAX_VALUE, Target.SPLIT_SEED);
        print(spec.commandLine().getOut(), curve(MovieLens1M.read(), measuring));
        return 0;
    }

    private List<ValidatedTraining.Measurement> curve(RatingMatrix ratings, EarlyStopping measuring) {
        Trainer trainer = Trainer.onAllProcessors();
        return trainer.train(ratings, target.config(Target.train(ratings)), measuring)
                .curve();
    }

    private void print(PrintWriter out, List<ValidatedTraining.Measurement> curve) {
        double best = Double.NaN;
        for (ValidatedTraining.Measurement point : curve) {
            if (Double.isNaN(best) || target.isAsGood(point.metric(), best)) {
                best = point.metric();
            }
            if (target.isReachedBy(point.metric())) {
                out.println("epoch=" + point.epoch());
                break;
            }
        }
        out.println("reached=" + best);
    }
}
