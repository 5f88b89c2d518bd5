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
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.ItemAutoRecFoldIn;
import java.util.Arrays;
import java.util.List;

/**
 * The row and bias of users whom I-AutoRec was not trained on: the linear system of {@link ItemAutoRecFoldIn} with one
 * number per rating, solved by conjugate gradients (Hestenes and Stiefel, 1952) in {@code double}. Users who need no fit
 * count as users without errors, for whom there is nothing to do.
 */
final class RowFit {

    /** Rounds end when the squared residual is this share of the squared errors. */
    private static final double TOLERANCE = 1e-20;

    private static final int MOST_ROUNDS = 1000;

    private final GraphBuilder graph;
    private final ItemAutoRecFoldIn system;
    private final double columnShrinkage;
    private final float[] average;
    private final Value codesOfCells;
    private final Value codesTransposed;
    private final Value rowAxis;
    private final Value tiny;
    private final Value ridge;
    private final Value biasCodeSquared;

    /** @param row {@code [batch, units]}, {@code bias [batch, 1]} */
    record UserRow(Value row, Value bias) {}

    /** @param codes {@code [items, units]} */
    RowFit(GraphBuilder graph, AutoRecModel model, RowInput rows, Value codes) {
        this.graph = graph;
        system = ItemAutoRecFoldIn.of(model);
        columnShrinkage = model.config().columnShrinkage();
        average = Arrays.copyOf(system.average().vector(), model.network().codeUnits());
        codesOfCells = cast("codes_of_rated", rows.rowsOf(graph, codes), DataType.DOUBLE);
        codesTransposed = graph.apply(
                "Transpose", "codes_transposed", List.of(GraphBuilder.attribute("perm", 0, 2, 1)), codesOfCells);
        rowAxis = graph.constant("fit_axis", 1L);
        tiny = graph.scalar("tiny", Double.MIN_NORMAL);
        ridge = graph.scalar("ridge", system.ridge());
        biasCodeSquared = graph.scalar("bias_code_squared", system.biasCode() * system.biasCode());
    }

    /**
     * Fits the users that need it.
     *
     * @param sums {@code float [batch, cells]} what the network should give before its output activation
     * @param isFitted {@code bool [batch, cells]} whether the sum is to be fitted
     */
    UserRow fit(Value sums, Value isFitted) {
        Value mask = cast("fit_mask", isFitted, DataType.DOUBLE);
        Value errors = graph.apply(
                "Mul",
                "errors_of_average",
                mask,
                graph.apply("Sub", "less_average", cast("wanted_sums", sums, DataType.DOUBLE), estimatesOfAverage()));
        Value size = squared(graph, "error_size", errors);
        Value limit = graph.apply("Mul", "error_limit", size, graph.scalar("tolerance", TOLERANCE));
        Value none = graph.apply("Sub", "no_weights", errors, errors);
        List<Value> solved = Loop.add(
                graph,
                "fit",
                new Loop.Rounds(MOST_ROUNDS, Loop.anyAbove(graph, "needs_fit", size, limit)),
                List.of(
                        new Loop.State("weights", DataType.DOUBLE, "cells", none),
                        new Loop.State("residual", DataType.DOUBLE, "cells", errors),
                        new Loop.State("direction", DataType.DOUBLE, "cells", errors),
                        new Loop.State("size", DataType.DOUBLE, 1, size)),
                (nodes, states) -> round(nodes, states, mask, limit));
        return shrunk(rowOf(solved.get(0)), mask);
    }

    private Value estimatesOfAverage() {
        Value row =
                cast("average_row", graph.constant("average_row_float", average, average.length, 1), DataType.DOUBLE);
        Value products = graph.apply("MatMul", "average_products", codesOfCells, row);
        Value flat = graph.apply("Squeeze", "average_sums", products, graph.constant("last_axis", 2L));
        return graph.apply("Add", "average_estimates", flat, graph.scalar("average_bias_double", (double)
                system.average().bias()));
    }

    /** One step of conjugate gradients. */
    private Loop.Outcome round(GraphBuilder nodes, List<Value> states, Value mask, Value limit) {
        Value direction = states.get(2);
        Value product = systemTimes(nodes, direction, mask);
        Value curvature = sum(nodes, "curvature", nodes.apply("Mul", "bent", direction, product));
        Value step = ratio(nodes, "step", states.get(3), curvature);
        Value weights = nodes.apply("Add", "new_weights", states.get(0), nodes.apply("Mul", "move", step, direction));
        Value residual = nodes.apply("Sub", "new_residual", states.get(1), nodes.apply("Mul", "gain", step, product));
        Value size = squared(nodes, "new_size", residual);
        Value kept = nodes.apply("Mul", "kept", ratio(nodes, "share", size, states.get(3)), direction);
        Value next = nodes.apply("Add", "new_direction", residual, kept);
        return new Loop.Outcome(
                Loop.anyAbove(nodes, "is_unsolved", size, limit), List.of(weights, residual, next, size));
    }

    /** 0 / 0 counts as 0: that user is done. */
    private Value ratio(GraphBuilder nodes, String name, Value dividend, Value divisor) {
        return nodes.apply("Div", name, dividend, nodes.apply("Max", name + "_divisor", divisor, tiny));
    }

    /** {@code (H H' + biasCode^2 + ridge I) weights}, on rated cells. */
    private Value systemTimes(GraphBuilder nodes, Value weights, Value mask) {
        Value hidden =
                nodes.apply("MatMul", "hidden", nodes.apply("Unsqueeze", "as_row", weights, rowAxis), codesOfCells);
        Value back = nodes.apply("MatMul", "back_as_row", hidden, codesTransposed);
        Value ofBias = nodes.apply("Mul", "of_bias", biasCodeSquared, sum(nodes, "weight_sum", weights));
        Value whole = nodes.apply("Add", "whole", nodes.apply("Squeeze", "back", back, rowAxis), ofBias);
        return nodes.apply(
                "Add",
                "product",
                nodes.apply("Mul", "on_rated", mask, whole),
                nodes.apply("Mul", "of_ridge", ridge, weights));
    }

    private UserRow rowOf(Value weights) {
        Value hidden = graph.apply(
                "MatMul", "fitted_as_row", graph.apply("Unsqueeze", "weights_as_row", weights, rowAxis), codesOfCells);
        Value difference =
                cast("row_difference", graph.apply("Squeeze", "fitted_hidden", hidden, rowAxis), DataType.FLOAT);
        Value biasDifference = cast(
                "bias_difference",
                graph.apply("Mul", "bias_fitted", biasCodeSquared, sum(graph, "weights_sum", weights)),
                DataType.FLOAT);
        Value averageRow = graph.constant("average_user", average);
        return new UserRow(
                graph.apply("Add", "fitted_row", averageRow, difference),
                graph.apply(
                        "Add",
                        "fitted_bias",
                        graph.scalar("average_bias", system.average().bias()),
                        biasDifference));
    }

    /** By the factor of {@code AutoRecConfig.columnFactor}. */
    private UserRow shrunk(UserRow fitted, Value mask) {
        if (columnShrinkage == 0) {
            return fitted;
        }
        Value count = sum(graph, "fitted_count", mask);
        Value all =
                graph.apply("Add", "count_with_shrinkage", count, graph.scalar("column_shrinkage", columnShrinkage));
        Value factor = cast("column_factor", graph.apply("Div", "column_share", count, all), DataType.FLOAT);
        return new UserRow(
                graph.apply("Mul", "shrunk_row", factor, fitted.row()),
                graph.apply("Mul", "shrunk_bias", factor, fitted.bias()));
    }

    private Value squared(GraphBuilder nodes, String name, Value values) {
        return sum(nodes, name, nodes.apply("Mul", name + "_squares", values, values));
    }

    private Value sum(GraphBuilder nodes, String name, Value values) {
        return nodes.apply("ReduceSum", name, values, rowAxis);
    }

    private Value cast(String name, Value value, DataType type) {
        return graph.cast(name, type, value);
    }
}
