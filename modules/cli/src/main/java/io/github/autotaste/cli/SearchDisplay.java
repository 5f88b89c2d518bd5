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

import io.github.autotaste.autoencoder.tuning.SearchListener;
import io.github.autotaste.autoencoder.tuning.SearchTrial;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Says after each round how far a search has come, and shows a bar on a terminal in between. */
final class SearchDisplay implements SearchListener, AutoCloseable {

    private final @Nullable ProgressBar bar;
    private final PrintWriter out;
    private final String metric;

    /** @param trainings how many there will be at most */
    SearchDisplay(int trainings, String metric, PrintWriter out, Talk talk) {
        this.bar = ProgressDisplay.bar(talk, "Tuning", trainings, " trainings", 1);
        this.metric = metric;
        this.out = out;
    }

    @Override
    public void trained(SearchTrial trial) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void roundFinished(List<SearchTrial> ranked) {
        SearchTrial best = ranked.get(0);
        out.printf(
                Locale.ROOT,
                "%d trials trained for up to %d epochs; the best is trial %d with %s %.4f%n",
                ranked.size(),
                best.allowedEpochs(),
                best.number(),
                metric,
                best.score());
        out.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
