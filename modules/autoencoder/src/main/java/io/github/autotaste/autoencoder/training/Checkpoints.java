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
package io.github.autotaste.autoencoder.training;

import java.util.Optional;

/**
 * Keeps where a training is, so that another run of the same training can go on from there and end with the same bytes. Its
 * text says where they are kept. One training at a time.
 */
public interface Checkpoints {

    /** None are kept. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<Checkpoint> last() {
            return Optional.empty();
        }

        @Override
        public boolean areDueAfter(int epoch) {
            return false;
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            throw new IllegalStateException("No checkpoint is due");
        }
    };

    /**
     * The one that was kept last; empty before the first.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, and so for {@link #keep} if it cannot be written
     */
    Optional<Checkpoint> last();

    /** Whether to keep one after an epoch, if the training goes on. */
    boolean areDueAfter(int epoch);

    /** Keeps one in place of that before. */
    void keep(Checkpoint checkpoint);
}
