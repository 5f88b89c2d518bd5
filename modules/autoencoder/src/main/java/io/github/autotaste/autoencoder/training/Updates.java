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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import java.util.IdentityHashMap;
import java.util.function.Function;

/** An optimiser's state over a whole network: one update per group of parameters. */
final class Updates {

    private final IdentityHashMap<FloatMatrix, ParameterUpdate> byGroup = new IdentityHashMap<>();

    /** @param updateOf makes the update of a group */
    Updates(Autoencoder network, Function<FloatMatrix, ParameterUpdate> updateOf) {
        for (FloatMatrix group : network.parameters()) {
            byGroup.put(group, updateOf.apply(group));
        }
    }

    /** Moves one row of a group along its gradient; see {@link ParameterUpdate#apply}. */
    void apply(FloatMatrix group, int row, Step step, float[] gradient) {
        ParameterUpdate update = byGroup.get(group);
        if (update == null) {
            throw new IllegalArgumentException("Expected a group of the network, found " + group);
        }
        update.apply(row, step, group.rows()[row], gradient);
    }
}
