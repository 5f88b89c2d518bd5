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
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.DenseLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of an {@link Autoencoder}, in the notation of its Javadoc. */
final class NetworkGraph {

    private final GraphBuilder graph;
    private final Autoencoder network;
    private final Value encoder;

    NetworkGraph(GraphBuilder graph, Autoencoder network) {
        this.graph = graph;
        this.network = network;
        encoder = graph.weights("encoder", network.encoder());
    }

    /**
     * {@code [batch, code units]} The codes of rows.
     *
     * @param inputs {@code [batch, cells]} 0 where there is none
     * @param rowVectors {@code [batch, hidden units]}, or null
     */
    Value encode(RowInput rows, Value inputs, @Nullable Value rowVectors) {
        Value sum = graph.apply(
                "Add", "hidden_sum", rows.times(inputs, encoder), graph.constant("hidden_bias", network.hiddenBias()));
        if (rowVectors != null) {
            sum = graph.apply("Add", "hidden_sum_with_row_vector", sum, rowVectors);
        }
        Value hidden = activate(network.activations().hidden(), "hidden", sum);
        for (int layer = 0; layer < network.layers().size(); layer++) {
            hidden = layer(network.layers().get(layer), "hidden_" + (layer + 1), hidden);
        }
        return hidden;
    }

    private Value layer(DenseLayer layer, String name, Value input) {
        Value weights = graph.weights(name + "_weights", layer.weights());
        Value bias = graph.constant(name + "_bias", layer.bias());
        return activate(network.activations().hidden(), name, affine(name + "_sum", input, weights, bias));
    }

    /** {@code [batch, columns]} The reconstruction from codes. */
    Value decode(Value codes) {
        Value decoder = network.isTied() ? encoder : graph.weights("decoder", network.decoder());
        Value bias = graph.constant("output_bias", network.outputBias());
        return activate(network.activations().output(), "reconstruction", affine("output_sum", codes, decoder, bias));
    }

    /** {@code input weights' + bias}. */
    private Value affine(String name, Value input, Value weights, Value bias) {
        return graph.apply("Gemm", name, List.of(GraphBuilder.attribute("transB", 1)), input, weights, bias);
    }

    private Value activate(Activation activation, String name, Value sum) {
        return activate(graph, activation, name, sum);
    }

    /** The operators' own defaults are the constants of ELU and SELU as published. */
    static Value activate(GraphBuilder graph, Activation activation, String name, Value sum) {
        return switch (activation) {
            case IDENTITY -> sum;
            case SIGMOID -> graph.apply("Sigmoid", name, sum);
            case TANH -> graph.apply("Tanh", name, sum);
            case RELU -> graph.apply("Relu", name, sum);
            case ELU -> graph.apply("Elu", name, sum);
            case SELU -> graph.apply("Selu", name, sum);
        };
    }
}
