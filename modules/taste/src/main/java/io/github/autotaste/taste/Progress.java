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

import java.util.Locale;

/** How far a training is, by the last epoch that ended, and whether it is time to say so again. Times are in ns. */
final class Progress {

    private static final double NANOS = 1e9;

    private final long start;
    private final long interval;
    private long lastReport;
    private int epoch;
    private int epochs;
    private double loss = Double.NaN;

    Progress(long start, long interval) {
        this.start = start;
        this.interval = interval;
        lastReport = start;
    }

    /** Takes note of an epoch's end; true if the last report is an interval ago and there are epochs to come. */
    boolean isDueAfter(int epoch, int epochs, double loss, long now) {
        this.epoch = epoch;
        this.epochs = epochs;
        this.loss = loss;
        return epoch < epochs && now - lastReport >= interval;
    }

    /** The epoch, its loss if it was measured, and the time left if all epochs take as long as those before. */
    String report(long now) {
        lastReport = now;
        double left = (now - start) / NANOS / epoch * (epochs - epoch);
        return String.format(Locale.ROOT, "epoch %d of %d%s, about %.0f s left", epoch, epochs, lossText(), left);
    }

    String end(long now) {
        return String.format(Locale.ROOT, "%d epochs in %.1f s%s", epoch, (now - start) / NANOS, lossText());
    }

    private String lossText() {
        return Double.isNaN(loss) ? "" : String.format(Locale.ROOT, ", loss %.4g", loss);
    }
}
