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

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import java.util.Arrays;
import java.util.List;

/** CDAE and its relatives, over rows of users: the rules of {@link CdaeModel}. */
final class CdaeGraph {

    private final GraphBuilder graph;
    private final CdaeModel model;
    private final RowInput rows;

    CdaeGraph(GraphBuilder graph, CdaeModel model, RowInput rows) {
        this.graph = graph;
        this.model = model;
        this.rows = rows;
    }

    /** Whether it makes a difference how an item was rated. */
    static boolean looksAtValues(CdaeModel model) {
        return model.trainedOn().range().hasValues() && (float) model.config().positiveFrom() > Float.NEGATIVE_INFINITY;
    }

    /** {@code [batch, items]} the scores that rank, before {@link CdaeModel#reported}. */
    Value scores() {
        NetworkGraph network = new NetworkGraph(graph, model.network());
        Outputs.addItemVectors(graph, model, network.decoder());
        Value preferred = preferred();
        Value ones = asNumber(graph, "preferences", preferred);
        Value count = graph.apply("ReduceSum", "preference_count", ones, graph.constant("cell_axis", 1L));
        Value sum = network.hiddenSum(rows, model.config().normalisedInput() ? ofLengthOne(ones, count) : ones);
        if (model.network().hasRowVectors()) {
            sum = graph.apply("Add", "hidden_sum_with_vector", sum, userVectors(network, preferred, count, sum));
        }
        Value sums = network.outputSums(graph, network.hidden(graph, sum));
        return model.config().linearPath().equals(LinearPath.NONE) ? sums : withPath(sums, preferred, count);
    }

    /** The network's sums times their weight, plus the path's; those of an empty profile as they are. */
    private Value withPath(Value sums, Value preferred, Value count) {
        Value isAny = graph.apply("Greater", "is_any_preferred", count, graph.scalar("no_preference", 0));
        Value weight = graph.apply(
                "Where",
                "network_weight",
                isAny,
                graph.scalar("weight_of_network", (float) model.config().networkWeight()),
                graph.scalar("weight_alone", 1));
        Value isPreferred =
                rows.scatter(graph, "path_item", preferred, model.items().size());
        Value path = new LinearPathGraph(graph, model.linearWeights()).sums(isPreferred);
        return graph.apply("Add", "scores_with_path", graph.apply("Mul", "weighted_sums", sums, weight), path);
    }

    private static Value asNumber(GraphBuilder nodes, String name, Value flags) {
        return nodes.cast(name, DataType.FLOAT, flags);
    }

    /** {@code bool [batch, cells]} */
    private Value preferred() {
        Value preferred = rows.rated();
        if (looksAtValues(model)) {
            Value threshold =
                    graph.scalar("positive_from", (float) model.config().positiveFrom());
            Value isHigh = graph.apply("GreaterOrEqual", "is_rated_high", rows.ratings(), threshold);
            preferred = graph.apply("And", "is_preferred", preferred, isHigh);
        }
        return preferred;
    }

    /** Divided by the root of their number. */
    private Value ofLengthOne(Value ones, Value count) {
        Value atLeastOne = graph.apply("Max", "preference_count_or_one", count, graph.scalar("one", 1));
        return graph.apply("Div", "inputs", ones, graph.apply("Sqrt", "input_length", atLeastOne));
    }

    /** {@code [batch, hidden units]} */
    private Value userVectors(NetworkGraph network, Value preferred, Value count, Value hiddenSum) {
        RowNumbers user = RowNumbers.of(graph, "user");
        boolean[] hasVector = hasVector();
        Value isThere = user.lookUp(graph.constant("has_vector", hasVector, hasVector.length, 1));
        Value hasOwn = graph.apply("And", "has_own_vector", user.isTrained(), isThere);
        Value own = user.lookUp(graph.weights("user_vectors", model.network().rowVectors()));
        if (model.newUserVector() == NewUserVector.ZERO) {
            return graph.apply("Where", "user_vector", hasOwn, own, graph.scalar("zero", 0));
        }
        float[] mean = Arrays.copyOf(
                model.meanUserVector(), model.network().rowVectors().getColumnDimension());
        Value start = graph.apply("Where", "own_or_mean", hasOwn, own, graph.constant("mean_vector", mean));
        if (model.newUserVector() == NewUserVector.MEAN) {
            return start;
        }
        Value needsFit = graph.apply("Not", "needs_fit", hasOwn);
        return Branch.add(graph, "fold_in", Branch.any(graph, "any_other", needsFit), List.of(own), nodes -> {
                    Value fitted = new VectorFit(nodes, model, network, targets(nodes, preferred, count))
                            .fit(start, hiddenSum);
                    return List.of(nodes.apply("Where", "user_vector", hasOwn, own, fitted));
                })
                .get(0);
    }

    /** Preferences among the items of the training; the others are no targets. */
    private VectorFit.Targets targets(GraphBuilder nodes, Value preferred, Value count) {
        Value isPreferred =
                rows.scatter(nodes, "preferred_item", preferred, model.items().size());
        if (!VectorFit.hasLaterItems(model)) {
            return new VectorFit.Targets(isPreferred, asNumber(nodes, "targets", isPreferred), count);
        }
        Value isTarget = nodes.apply(
                "And", "preferred_of_training", isPreferred, nodes.constant("is_of_training", isOfTraining()));
        Value targets = asNumber(nodes, "targets", isTarget);
        Value targetCount = nodes.apply("ReduceSum", "target_count", targets, nodes.constant("target_axis", 1L));
        return new VectorFit.Targets(isTarget, targets, targetCount);
    }

    private boolean[] isOfTraining() {
        boolean[] isOfTraining = new boolean[model.items().size()];
        Arrays.fill(isOfTraining, 0, model.trainedOn().itemsTrained(), true);
        return isOfTraining;
    }

    /** A user without preferences in training has a vector of zeros, which was never trained. */
    private boolean[] hasVector() {
        float[][] vectors = model.network().rowVectors().rows();
        boolean[] hasVector = new boolean[vectors.length];
        for (int user = 0; user < hasVector.length; user++) {
            for (float value : vectors[user]) {
                hasVector[user] |= value != 0;
            }
        }
        return hasVector;
    }
}
