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
import java.util.ArrayList;
import java.util.List;

/** The nodes of an {@link Autoencoder}, in the notation of its Javadoc. */
final class NetworkGraph {

    private final GraphBuilder graph;
    private final Autoencoder network;
    private final Value encoder;
    private final Value decoder;
    private final Value outputBias;
    private final List<Layer> layers = new ArrayList<>();

    private record Layer(Value weights, Value bias) {}

    NetworkGraph(GraphBuilder graph, Autoencoder network) {
        this.graph = graph;
        this.network = network;
        encoder = graph.weights("encoder", network.encoder());
        for (DenseLayer layer : network.layers()) {
            String name = "hidden_" + (layers.size() + 1);
            layers.add(new Layer(
                    graph.weights(name + "_weights", layer.weights()), graph.constant(name + "_bias", layer.bias())));
        }
        decoder = network.isTied() ? encoder : graph.weights("decoder", network.decoder());
        outputBias = graph.constant("output_bias", network.outputBias());
    }

    /** {@code [columns, units]} */
    Value decoder() {
        return decoder;
    }

    /**
     * {@code [batch, hidden units]} What the first hidden layer is fed, but for row vectors.
     *
     * @param inputs {@code [batch, cells]} 0 where there is none
     */
    Value hiddenSum(RowInput rows, Value inputs) {
        return graph.apply(
                "Add", "hidden_sum", rows.times(inputs, encoder), graph.constant("hidden_bias", network.hiddenBias()));
    }

    /** {@code [batch, units]} The activations of every hidden layer, of which the last are the codes. */
    List<Value> hidden(GraphBuilder nodes, Value hiddenSum) {
        List<Value> hidden = new ArrayList<>(List.of(activate(nodes, "hidden", hiddenSum)));
        for (Layer layer : layers) {
            String name = "hidden_" + hidden.size();
            Value below = hidden.get(hidden.size() - 1);
            Value sum = affine(nodes, name + "_sum", below, layer.weights, layer.bias);
            hidden.add(activate(nodes, name, sum));
        }
        return hidden;
    }

    private Value activate(GraphBuilder nodes, String name, Value sum) {
        return ActivationGraph.apply(nodes, network.activations().hidden(), name, sum);
    }

    /** {@code [batch, columns]} The reconstruction from the activations of the hidden layers. */
    Value decode(GraphBuilder nodes, List<Value> hidden) {
        Value sum = outputSums(nodes, hidden);
        return ActivationGraph.apply(nodes, network.activations().output(), "reconstruction", sum);
    }

    /** {@code [batch, columns]} The reconstruction before its activation. */
    Value outputSums(GraphBuilder nodes, List<Value> hidden) {
        return affine(nodes, "output_sum", hidden.get(hidden.size() - 1), decoder, outputBias);
    }

    /** {@code input weights' + bias}. */
    private static Value affine(GraphBuilder nodes, String name, Value input, Value weights, Value bias) {
        return nodes.apply("Gemm", name, List.of(GraphBuilder.attribute("transB", 1)), input, weights, bias);
    }

    /**
     * {@code [batch, hidden units]} The derivative of a loss by {@link #hiddenSum}.
     *
     * @param slopes {@code [batch, columns]} its derivative by the reconstruction
     */
    Value backpropagate(GraphBuilder nodes, List<Value> hidden, Value reconstruction, Value slopes) {
        Activation activation = network.activations().hidden();
        Value slopesOfSums = ActivationGraph.backpropagate(
                nodes, network.activations().output(), "output_gradient", reconstruction, slopes);
        Value gradient = nodes.apply("MatMul", "code_gradient", slopesOfSums, decoder);
        for (int layer = layers.size(); layer > 0; layer--) {
            String name = "gradient_" + layer;
            gradient = ActivationGraph.backpropagate(nodes, activation, name, hidden.get(layer), gradient);
            gradient = nodes.apply("MatMul", name + "_below", gradient, layers.get(layer - 1).weights);
        }
        return ActivationGraph.backpropagate(nodes, activation, "gradient", hidden.get(0), gradient);
    }
}
