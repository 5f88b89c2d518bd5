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
package io.github.autotaste.benchmarks.reproduce;

import java.util.List;
import java.util.stream.Collectors;

/** All reproductions. A new one is added here. */
public final class Reproductions {

    private Reproductions() {}

    public static List<Reproduction> all() {
        return List.of(
                new AutoRecTable(),
                new ActivationTable(),
                new HiddenUnitCurve(),
                new DeepTable(),
                new CdaeTables(),
                new RecBoleTable(),
                new MovieLens100kTable(),
                new FewRatingsCurve(),
                new NewItemsCurve(),
                new LastFmTable());
    }

    /** @throws IllegalArgumentException if none has this name; the message lists those that exist */
    public static Reproduction named(String name) {
        return all().stream()
                .filter(reproduction -> reproduction.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reproduction is called '" + name + "'; there are "
                        + all().stream().map(Reproduction::name).collect(Collectors.joining(", "))));
    }
}
