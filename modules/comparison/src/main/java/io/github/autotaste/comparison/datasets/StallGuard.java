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
package io.github.autotaste.comparison.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Closes a stream that gives nothing for a while, so that who waits for it gets an {@link IOException}. */
final class StallGuard implements AutoCloseable {

    private static final int LOOKS = 4;

    private final InputStream stream;
    private final Duration patience;
    private final Timer clock = new Timer("stall-guard", true);
    private volatile long lastProgress = System.nanoTime();
    private volatile boolean hasStalled;

    StallGuard(InputStream stream, Duration patience) {
        this.stream = stream;
        this.patience = patience;
        long between = Math.max(1, patience.toMillis() / LOOKS);
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                between,
                between);
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    boolean hasStalled() {
        return hasStalled;
    }

    private void look() {
        if (System.nanoTime() - lastProgress > patience.toNanos()) {
            hasStalled = true;
            try {
                stream.close();
            } catch (IOException e) {
                // its reader gets one too
            }
        }
    }

    @Override
    public void close() {
        clock.cancel();
    }
}
