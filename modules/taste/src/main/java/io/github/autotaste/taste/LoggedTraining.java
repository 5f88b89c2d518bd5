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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.RatingMatrix;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.mahout.cf.taste.common.TasteException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** One training that tells the log how it goes: at its start, every ten seconds, and at its end. */
final class LoggedTraining implements TrainingListener {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Logger log;
    private final Progress progress = new Progress(System.nanoTime(), INTERVAL.toNanos());

    private LoggedTraining(Logger log) {
        this.log = log;
    }

    /**
     * Trains a model.
     *
     * @param start the model whose weights the training starts from; null if it starts from none
     * @throws TasteException if training diverges, if it surely needs more memory than there is, if the configuration does
     *     not go with the ratings, or if the thread is interrupted, whose interrupt status is kept
     */
    static AutoencoderModel train(
            TrainingOptions options,
            @Nullable AutoencoderModel start,
            RatingMatrix ratings,
            AutoencoderConfig config,
            Logger log)
            throws TasteException {
        KernelsNotice.once();
        LoggedTraining listener = new LoggedTraining(log);
        log.info("Training on {} with {} threads: {}", ratings, options.threads(), config);
        Trainer trainer = options.trainer(listener);
        AutoencoderModel model =
                refusable(() -> (start == null ? trainer : trainer.startingFrom(start)).train(ratings, config));
        log.info("Trained: {}", listener.progress.end(System.nanoTime()));
        return model;
    }

    /** What a training refuses, as an exception of Taste's. */
    static <M> M refusable(Supplier<M> training) throws TasteException {
        try {
            return training.get();
        } catch (TrainingDivergedException
                | HeapTooSmallException
                | CancellationException
                | IllegalArgumentException e) {
            throw new TasteException(e.getMessage(), e);
        }
    }

    @Override
    public void onEpoch(int epoch, int epochs, double loss) {
        long now = System.nanoTime();
        if (progress.isDueAfter(epoch, epochs, loss, now)) {
            log.info("Training: {}", progress.report(now));
        }
    }

    /** The loss is measured for the log alone only if the log is read. */
    @Override
    public boolean wantsLoss() {
        return log.isInfoEnabled();
    }
}
