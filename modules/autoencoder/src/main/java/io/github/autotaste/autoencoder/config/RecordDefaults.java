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
package io.github.autotaste.autoencoder.config;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.RProp;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;

/**
 * What a setting is that a text leaves out, because whoever wrote it did not have that setting yet: the value with which
 * everything is as it was before there was one. A new component of a configuration is to have such a value here, by that of
 * its builder. Settings without which there is no such record have none.
 */
final class RecordDefaults {

    private static final double ANY_RATE = 1;

    private static final List<Start> STARTS = List.of(
            new Start(AutoRecConfig.asPublished(Orientation.ITEM).build(), Set.of("orientation")),
            new Start(CdaeConfig.asPublished().build(), Set.of()),
            new Start(Adam.withLearningRate(ANY_RATE), Set.of("learningRate")),
            new Start(AdaGrad.withLearningRate(ANY_RATE), Set.of("learningRate")),
            new Start(RProp.withInitialStep(ANY_RATE), Set.of("initialStep")),
            new Start(Lbfgs.withUsualHistory(), Set.of()));

    /** @param required the components of which every text has one */
    private record Start(Record value, Set<String> required) {

        boolean knows(RecordComponent component) {
            return value.getClass() == component.getDeclaringRecord() && !required.contains(component.getName());
        }
    }

    private RecordDefaults() {}

    /** @throws IllegalArgumentException if the component must be there */
    static Object valueOf(RecordComponent component) {
        return STARTS.stream()
                .filter(start -> start.knows(component))
                .findAny()
                .map(start -> RecordText.valueOf(component, start.value()))
                .orElseThrow(() -> new IllegalArgumentException("Expected " + component.getName() + " of "
                        + component.getDeclaringRecord().getSimpleName() + ", found none"));
    }
}
