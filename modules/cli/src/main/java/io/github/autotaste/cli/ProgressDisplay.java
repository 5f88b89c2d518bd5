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

import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.ratings.text.Escaping;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal's standard error while a comparison runs; nothing where that is no terminal. */
public final class ProgressDisplay implements ComparisonListener, AutoCloseable {

    private static final int STEPS_PER_TRIAL = 100;
    private static final int UPDATE_MILLIS = 500;

    private final @Nullable ProgressBar bar;
    private final @Nullable PrintWriter log;
    private int finishedTrials;
    private volatile boolean ranOutOfMemory;

    private ProgressDisplay(@Nullable ProgressBar bar, @Nullable PrintWriter log) {
        this.bar = bar;
        this.log = log;
    }

    /** @param trials how many contenders are measured, over all splits */
    public static ProgressDisplay of(int trials, Talk talk) {
        return of(trials, talk, null);
    }

    /** @param log where every fit is told of; null for nowhere */
    static ProgressDisplay of(int trials, Talk talk, @Nullable PrintWriter log) {
        return new ProgressDisplay(
                bar(talk, "Comparing", (long) trials * STEPS_PER_TRIAL, " contenders", STEPS_PER_TRIAL), log);
    }

    /**
     * A progress bar; null without a terminal, or where none is wanted.
     *
     * @param steps how many there are
     * @param stepsPerUnit how many of them make one of what is counted
     */
    static @Nullable ProgressBar bar(Talk talk, String task, long steps, String unit, int stepsPerUnit) {
        if (!talk.showsProgress()) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setUnit(unit, stepsPerUnit)
                .setConsumer(new DelayedLine(System.err))
                .hideEta()
                .build();
    }

    @Override
    public void fitting(String contender, int repeat) {
        if (log != null) {
            log.println("Fitting " + contender);
        }
        show(contender + ": fitting", 0);
    }

    @Override
    public void measuring(String contender, int repeat, int done, int total) {
        show(contender + ": measuring", total == 0 ? 0 : (long) STEPS_PER_TRIAL * done / total);
    }

    @Override
    public void failed(String contender, int repeat, Throwable cause) {
        ranOutOfMemory |= cause instanceof OutOfMemoryError;
    }

    /** Whether a contender failed for want of memory. */
    boolean ranOutOfMemory() {
        return ranOutOfMemory;
    }

    @Override
    public void finished(String contender, int repeat) {
        finishedTrials++;
        show("", 0);
    }

    private void show(String doing, long stepsOfTrial) {
        if (bar != null) {
            bar.stepTo((long) finishedTrials * STEPS_PER_TRIAL + stepsOfTrial)
                    .setExtraMessage(Escaping.LINE.apply(doing));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
