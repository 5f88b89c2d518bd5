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
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.UserVectorFit;
import io.github.autotaste.autoencoder.network.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The vectors of users whom CDAE was not trained on, found by the descent of {@link UserVectorFit}. */
final class VectorFit {

    private final GraphBuilder graph;
    private final CdaeModel model;
    private final NetworkGraph network;
    private final Targets targets;

    /**
     * What the network should reconstruct.
     *
     * @param isPreferred {@code bool [batch, items]}
     * @param values {@code float [batch, items]} 1 and 0
     * @param count {@code float [batch, 1]} how many preferences there are
     */
    record Targets(Value isPreferred, Value values, Value count) {}

    VectorFit(GraphBuilder graph, CdaeModel model, NetworkGraph network, Targets targets) {
        this.graph = graph;
        this.model = model;
        this.network = network;
        this.targets = targets;
    }

    /**
     * {@code [batch, hidden units]}
     *
     * @param start {@code [batch, hidden units]}
     * @param hiddenSum {@code [batch, hidden units]} what the first hidden layer is fed beside the vector
     */
    Value fit(Value start, Value hiddenSum) {
        Value initialSum = graph.scalar("initial_square_sum", (float) UserVectorFit.ADA_GRAD.initialSum());
        Value sums = graph.apply("Add", "square_sums", graph.apply("Sub", "no_squares", start, start), initialSum);
        int units = model.network().encoder().getColumnDimension();
        return Loop.add(
                        graph,
                        "fit",
                        new Loop.Rounds(UserVectorFit.STEPS, always(graph)),
                        List.of(
                                new Loop.State("vector", DataType.FLOAT, units, start),
                                new Loop.State("squares", DataType.FLOAT, units, sums)),
                        (nodes, states) -> round(nodes, states, hiddenSum))
                .get(0);
    }

    /** One step of AdaGrad. */
    private Loop.Outcome round(GraphBuilder nodes, List<Value> states, Value hiddenSum) {
        Value vector = states.get(0);
        Value gradient = nodes.apply("Add", "whole_gradient", gradient(nodes, vector, hiddenSum), decay(nodes, vector));
        Value squares =
                nodes.apply("Add", "new_squares", states.get(1), nodes.apply("Mul", "square", gradient, gradient));
        Value rate = nodes.scalar("rate", (float) UserVectorFit.ADA_GRAD.learningRate());
        Value step = nodes.apply(
                "Div",
                "step",
                nodes.apply("Mul", "rate_times_gradient", rate, gradient),
                nodes.apply("Sqrt", "root", squares));
        return new Loop.Outcome(always(nodes), List.of(nodes.apply("Sub", "new_vector", vector, step), squares));
    }

    private static Value always(GraphBuilder nodes) {
        return nodes.apply("Squeeze", "always", nodes.constant("true", new boolean[] {true}));
    }

    private Value decay(GraphBuilder nodes, Value vector) {
        float decay = UserVectorFit.decay(model.config(), model.usersTrained());
        return nodes.apply("Mul", "decay", nodes.scalar("decay_rate", decay), vector);
    }

    private Value gradient(GraphBuilder nodes, Value vector, Value hiddenSum) {
        List<Value> hidden = network.hidden(nodes, nodes.apply("Add", "sum_with_vector", hiddenSum, vector));
        Value outputs = network.decode(nodes, hidden);
        return network.backpropagate(nodes, hidden, outputs, slopes(nodes, outputs, weights(nodes)));
    }

    /** {@code [batch, items]} The derivative of the weighted {@link Loss} by the outputs. */
    private Value slopes(GraphBuilder nodes, Value outputs, Value weights) {
        return switch (model.config().loss()) {
            case SQUARE -> weighted(nodes, weights, lessTargets(nodes, outputs));
            case LOGISTIC ->
                weighted(nodes, weights, lessTargets(nodes, nodes.apply("Sigmoid", "probabilities", outputs)));
            case MULTINOMIAL ->
                lessTargets(
                        nodes, nodes.apply("Mul", "expected", targets.count, weightedSoftmax(nodes, outputs, weights)));
            case HINGE -> weighted(nodes, weights, hingeSlopes(nodes, outputs));
        };
    }

    private static Value weighted(GraphBuilder nodes, Value weights, Value slopes) {
        return nodes.apply("Mul", "weighted_slopes", weights, slopes);
    }

    /** {@code [batch, items]} of sum 1, or 0 where all weights are. */
    private static Value weightedSoftmax(GraphBuilder nodes, Value outputs, Value weights) {
        Value softmax = nodes.apply("Softmax", "softmax", outputs);
        Value shares = nodes.apply("Mul", "weighted_softmax", weights, softmax);
        Value sum = nodes.apply("ReduceSum", "weighted_sum", shares, nodes.constant("item_axis", 1L));
        Value positive = nodes.apply("Max", "positive_sum", sum, nodes.scalar("smallest_sum", Float.MIN_NORMAL));
        return nodes.apply("Div", "shares", shares, positive);
    }

    private Value lessTargets(GraphBuilder nodes, Value expected) {
        return nodes.apply("Sub", "slopes", expected, targets.values);
    }

    private Value hingeSlopes(GraphBuilder nodes, Value outputs) {
        Value one = nodes.scalar("margin", 1);
        Value side = nodes.apply("Where", "side", targets.isPreferred, one, nodes.scalar("other_side", -1));
        Value isInside = nodes.apply("Less", "is_inside", nodes.apply("Mul", "distance", side, outputs), one);
        return nodes.apply(
                "Where", "slopes", isInside, nodes.apply("Neg", "against_side", side), nodes.scalar("flat", 0));
    }

    static boolean hasLaterItems(CdaeModel model) {
        return model.trainedOn().itemsTrained() < model.items().size();
    }

    /** Items that came after training have none. */
    private Value weights(GraphBuilder nodes) {
        Value weights = weightsOfTrained(nodes);
        if (!hasLaterItems(model)) {
            return weights;
        }
        float[] ofTraining = new float[model.items().size()];
        Arrays.fill(ofTraining, 0, model.trainedOn().itemsTrained(), 1f);
        return nodes.apply("Mul", "weights_of_trained", weights, nodes.constant("one_if_of_training", ofTraining));
    }

    /** 1 for preferences; for each other item how often it would be drawn as a negative, at most once. */
    private Value weightsOfTrained(GraphBuilder nodes) {
        Value one = nodes.scalar("full_weight", 1);
        OptionalInt perPositive = UserVectorFit.drawnPerPositive(model.config());
        if (perPositive.isEmpty()) {
            return one;
        }
        Value drawn = nodes.apply("Mul", "drawn", nodes.scalar("per_positive", perPositive.getAsInt()), targets.count);
        Value others = nodes.apply(
                "Sub", "others", nodes.scalar("item_number", model.trainedOn().itemsTrained()), targets.count);
        Value share = nodes.apply("Div", "drawn_share", drawn, nodes.apply("Max", "others_or_one", others, one));
        Value weight = nodes.apply("Min", "weight_of_others", share, one);
        return nodes.apply("Where", "weights", targets.isPreferred, one, weight);
    }
}
