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
package io.github.autotaste.evaluation;

/** Tells a listener of one trial, from one thread at a time, and no more once the trial is finished or abandoned. */
final class RunProgress {

    private final ComparisonListener listener;
    private final String contender;
    private final int repeat;
    private int done;
    private int total;
    private boolean finished;

    RunProgress(ComparisonListener listener, String contender, int repeat) {
        this.listener = listener;
        this.contender = contender;
        this.repeat = repeat;
    }

    synchronized void fitting() {
        listener.fitting(contender, repeat);
    }

    synchronized void measuring(int total) {
        this.total = total;
        advance(0);
    }

    synchronized void advance(int steps) {
        done += steps;
        if (!finished) {
            listener.measuring(contender, repeat, done, total);
        }
    }

    synchronized void failed(Throwable cause) {
        listener.failed(contender, repeat, cause);
    }

    synchronized void finish() {
        finished = true;
        listener.finished(contender, repeat);
    }

    synchronized boolean isFinished() {
        return finished;
    }
}
