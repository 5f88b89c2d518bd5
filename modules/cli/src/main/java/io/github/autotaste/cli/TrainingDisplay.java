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
package io.github.autotaste.cli;

import io.github.autotaste.autoencoder.training.TrainingListener;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal while settings are chosen and a model is trained. */
final class TrainingDisplay implements TrainingListener, AutoCloseable {

    private final @Nullable ProgressBar bar;

    /** @param talk says whether there is one */
    TrainingDisplay(Talk talk) {
        this.bar = ProgressDisplay.bar(talk, "Training", 1, " epochs", 1);
    }

    /** What the epochs from now on belong to. */
    void show(String activity) {
        if (bar != null) {
            bar.stepTo(0).setExtraMessage(activity);
        }
    }

    @Override
    public void onEpoch(int epoch, int epochs, double loss) {
        if (bar != null) {
            bar.maxHint(epochs).stepTo(epoch);
        }
    }

    @Override
    public boolean wantsLoss() {
        return false;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
