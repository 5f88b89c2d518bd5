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

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * One line of a terminal, overwritten at each update and wiped out at the end. Shows nothing for the first seconds: what
 * is done by then needs no progress bar.
 */
final class DelayedLine implements ProgressBarConsumer {

    private static final long DELAY_NANOS = 2_000_000_000L;
    private static final int WIDTH = 79;

    private final PrintStream terminal;
    private final long start = System.nanoTime();
    private boolean isShown;

    DelayedLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String line) {
        if (System.nanoTime() - start >= DELAY_NANOS) {
            terminal.print("\r" + line);
            terminal.flush();
            isShown = true;
        }
    }

    @Override
    public void close() {
        if (isShown) {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
        }
    }
}
