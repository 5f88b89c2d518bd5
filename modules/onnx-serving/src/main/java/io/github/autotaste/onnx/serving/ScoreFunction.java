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
package io.github.autotaste.onnx.serving;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The functions that make of a score what people are told, by their names in a file's metadata. */
enum ScoreFunction {
    SIGMOID(z -> 1 / (1 + Math.exp(-z))),
    TANH(Math::tanh),
    RELU(z -> Math.max(0, z)),
    ELU(z -> z > 0 ? z : Math.expm1(z)),
    SELU(z -> 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * Math.expm1(z)));

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final DoubleUnaryOperator function;

    ScoreFunction(DoubleUnaryOperator function) {
        this.function = function;
    }

    double value(double score) {
        return function.applyAsDouble(score);
    }

    /**
     * The functions of a list.
     *
     * @param names parted by commas; empty for none
     * @throws IllegalArgumentException if one of them is unknown
     */
    static List<ScoreFunction> parse(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",", -1))
                        .map(ScoreFunction::valueOf)
                        .toList();
    }
}
