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

import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CDAE and its relatives, over rows of users: the rules of {@link CdaeModel}. */
final class CdaeGraph {

    private final GraphBuilder graph;
    private final CdaeModel model;
    private final RowInput rows;
    private final Value zero;

    CdaeGraph(GraphBuilder graph, CdaeModel model, RowInput rows) {
        this.graph = graph;
        this.model = model;
        this.rows = rows;
        zero = graph.scalar("zero", 0);
    }

    /** Whether it makes a difference how an item was rated. */
    static boolean looksAtValues(CdaeModel model) {
        return model.trainedOn().range().hasValues() && (float) model.config().positiveFrom() > Float.NEGATIVE_INFINITY;
    }

    /** {@code [batch, items]} */
    Value scores() {
        NetworkGraph network = new NetworkGraph(graph, model.network());
        Value reconstruction = network.decode(network.encode(rows, inputs(), userVectors()));
        return model.config().loss() == Loss.LOGISTIC
                ? NetworkGraph.activate(graph, Activation.SIGMOID, "probabilities", reconstruction)
                : reconstruction;
    }

    private Value inputs() {
        Value preferred = rows.rated();
        if (looksAtValues(model)) {
            Value threshold =
                    graph.scalar("positive_from", (float) model.config().positiveFrom());
            Value isHigh = graph.apply("GreaterOrEqual", "is_rated_high", rows.ratings(), threshold);
            preferred = graph.apply("And", "is_preferred", preferred, isHigh);
        }
        Value ones = graph.apply("Cast", "preferences", List.of(GraphBuilder.attribute("to", 1)), preferred);
        return model.config().normalisedInput() ? ofLengthOne(ones) : ones;
    }

    /** Divided by the root of their number. */
    private Value ofLengthOne(Value ones) {
        Value count = graph.apply("ReduceSum", "preference_count", ones, graph.constant("cell_axis", 1L));
        Value atLeastOne = graph.apply("Max", "preference_count_or_one", count, graph.scalar("one", 1));
        return graph.apply("Div", "inputs", ones, graph.apply("Sqrt", "input_length", atLeastOne));
    }

    private @Nullable Value userVectors() {
        if (!model.network().hasRowVectors()) {
            return null;
        }
        RowNumbers user = RowNumbers.of(graph, "user");
        Value vectors =
                user.lookUp(graph.weights("user_vectors", model.network().rowVectors()));
        return graph.apply("Where", "user_vectors_or_zero", user.isTrained(), vectors, zero);
    }
}
