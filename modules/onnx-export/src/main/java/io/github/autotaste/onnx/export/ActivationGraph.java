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
package io.github.autotaste.onnx.export;

import io.github.autotaste.autoencoder.network.Activation;

/** The nodes of {@link Activation}s, forwards, backwards and inverted. */
final class ActivationGraph {

    private static final float SELU_LAMBDA = 1.0507009873554805f;
    private static final float SELU_ALPHA = 1.6732632423543772f;

    private ActivationGraph() {}

    /** The operators' own defaults are the constants of ELU and SELU as published. */
    static Value apply(GraphBuilder graph, Activation activation, String name, Value sum) {
        return switch (activation) {
            case IDENTITY -> sum;
            case SIGMOID -> graph.apply("Sigmoid", name, sum);
            case TANH -> graph.apply("Tanh", name, sum);
            case RELU -> graph.apply("Relu", name, sum);
            case ELU -> graph.apply("Elu", name, sum);
            case SELU -> graph.apply("Selu", name, sum);
        };
    }

    /** {@code gradient} times the derivative, as a function of the outputs. */
    static Value backpropagate(GraphBuilder graph, Activation activation, String name, Value outputs, Value gradient) {
        Nodes nodes = new Nodes(graph, name);
        Value slope = switch (activation) {
            case IDENTITY -> null;
            case SIGMOID -> nodes.with("Mul", outputs, nodes.with("Sub", nodes.number(1), outputs));
            case TANH -> nodes.with("Sub", nodes.number(1), nodes.with("Mul", outputs, outputs));
            case RELU -> nodes.where(outputs, nodes.number(1), nodes.number(0));
            case ELU -> nodes.where(outputs, nodes.number(1), nodes.with("Add", outputs, nodes.number(1)));
            case SELU ->
                nodes.where(
                        outputs,
                        nodes.number(SELU_LAMBDA),
                        nodes.with("Add", outputs, nodes.number(SELU_LAMBDA * SELU_ALPHA)));
        };
        return slope == null ? gradient : graph.apply("Mul", name, gradient, slope);
    }

    /** The sums that an activation turns into some values, or nearly: {@link Activation#inverse}. */
    static Value invert(GraphBuilder graph, Activation activation, String name, Value values) {
        Nodes nodes = new Nodes(graph, name);
        return switch (activation) {
            case IDENTITY -> values;
            case SIGMOID -> nodes.bounded(nodes.with("Sub", nodes.log(values, 0, 1), nodes.log(values, 1, -1)));
            case TANH ->
                nodes.bounded(nodes.with(
                        "Mul",
                        nodes.number(0.5f),
                        nodes.with("Sub", nodes.log(values, 1, 1), nodes.log(values, 1, -1))));
            case RELU -> nodes.atLeast(values, 0);
            case ELU -> nodes.where(values, values, nodes.atLeast(nodes.log(values, 1, 1), -8));
            case SELU ->
                nodes.where(
                        values,
                        nodes.with("Div", values, nodes.number(SELU_LAMBDA)),
                        nodes.atLeast(nodes.log(values, 1, 1 / (SELU_LAMBDA * SELU_ALPHA)), -8));
        };
    }

    /** Nodes that go by a common name and a number. */
    private static final class Nodes {

        private final GraphBuilder graph;
        private final String name;
        private int count;

        Nodes(GraphBuilder graph, String name) {
            this.graph = graph;
            this.name = name;
        }

        private String next() {
            count++;
            return name + "_part_" + count;
        }

        Value with(String operator, Value... inputs) {
            return graph.apply(operator, next(), inputs);
        }

        Value number(float value) {
            return graph.scalar(next(), value);
        }

        Value where(Value isAboveZero, Value above, Value otherwise) {
            return with("Where", with("Greater", isAboveZero, number(0)), above, otherwise);
        }

        Value atLeast(Value values, float least) {
            return with("Max", values, number(least));
        }

        /** {@code log(offset + factor value)}, minus infinity where there is none. */
        Value log(Value values, float offset, float factor) {
            Value argument = with("Add", number(offset), with("Mul", number(factor), values));
            return with("Log", atLeast(argument, 0));
        }

        /** Between -8 and 8. */
        Value bounded(Value sums) {
            return with("Min", atLeast(sums, -8), number(8));
        }
    }
}
