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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.network.Autoencoder;

/**
 * A user or an item as a point among the hidden units. What the network computes for the pair is {@code f(user.vector .
 * item.vector + user.bias + item.bias)}, before offsets are added or a loss is asked for its prediction.
 *
 * @param vector (padded code units) zeros past the last unit
 * @param bias what is added whatever the other side; 0 on the side that has none
 */
@SuppressWarnings("ArrayRecordComponent") // may be a row of the model itself: read, never changed
public record Embedding(float[] vector, float bias) {

    /** The row and bias of a column of a network's decoder. */
    static Embedding ofDecoder(Autoencoder network, int column) {
        return new Embedding(
                network.decoder().rows()[column], network.outputBias().rows()[0][column]);
    }
}
