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
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * An optimiser's state over a whole network: one update per group of parameters.
 *
 * <p>The encoder and decoder rows of columns that have no part in a batch have no gradient, but weight decay and momentum
 * move them too. They are put off: a row catches up on the steps that it missed when it is needed, one after the other, with
 * the same result bit for bit as if it had been moved at each, while its values and those of the optimiser stay in cache. So a
 * batch reads and writes no more rows than it has a use for.
 */
final class Updates {

    private static final int ROW_GRAIN = 128;

    private final Autoencoder network;
    private final IdentityHashMap<FloatMatrix, ParameterUpdate> byGroup = new IdentityHashMap<>();
    /** The steps of the weights since all rows were last moved. */
    private final List<Step> steps = new ArrayList<>();
    /** How many of them the rows of each column have been moved along. */
    private final int[] taken;

    /** Gradients of rows without one. */
    private final float[] noneOfEncoder;

    private final float[] noneOfDecoder;

    /** @param updateOf makes the update of a group */
    Updates(Autoencoder network, Function<FloatMatrix, ParameterUpdate> updateOf) {
        this.network = network;
        for (FloatMatrix group : network.parameters()) {
            byGroup.put(group, updateOf.apply(group));
        }
        taken = new int[network.columns()];
        noneOfEncoder = new float[Kernels.paddedLength(network.hiddenUnits()[0])];
        noneOfDecoder = new float[Kernels.paddedLength(network.codeUnits())];
    }

    /** Moves one row of a group along its gradient; see {@link ParameterUpdate#apply}. */
    void apply(FloatMatrix group, int row, Step step, float[] gradient) {
        updateOf(group).apply(row, step, group.rows()[row], gradient);
    }

    /** What the optimiser remembers, group by group in the order of the network's; see {@link ParameterUpdate#state}. */
    List<float[][]> state() {
        return network.parameters().stream()
                .flatMap(group -> updateOf(group).state().stream())
                .toList();
    }

    private ParameterUpdate updateOf(FloatMatrix group) {
        ParameterUpdate update = byGroup.get(group);
        if (update == null) {
            throw new IllegalArgumentException("Expected a group of the network, found " + group);
        }
        return update;
    }

    /** Moves the rows of a column along the steps that they missed, in which they had no gradient of the loss. */
    void catchUp(int column) {
        for (; taken[column] < steps.size(); taken[column]++) {
            Step missed = steps.get(taken[column]);
            apply(network.encoder(), column, missed, noneOfEncoder);
            if (!network.isTied()) {
                apply(network.decoder(), column, missed, noneOfDecoder);
            }
        }
    }

    /** Makes a step of the weights one that columns may miss. */
    void begin(Step step) {
        steps.add(step);
    }

    /** Says that the rows of a column have been moved along the step that began last. */
    void moved(int column) {
        taken[column] = steps.size();
    }

    /** Moves the rows of all columns along all steps. */
    void finish(Workers workers) {
        workers.forEach(taken.length, ROW_GRAIN, (from, to) -> {
            for (int column = from; column < to; column++) {
                catchUp(column);
                taken[column] = 0;
            }
        });
        steps.clear();
    }
}
