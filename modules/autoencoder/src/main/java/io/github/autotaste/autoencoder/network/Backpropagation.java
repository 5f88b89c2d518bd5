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
package io.github.autotaste.autoencoder.network;

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The gradient of a batch's summed loss by every parameter of a network, for training and for fold-in. For a row of the batch, with encoder rows {@code
 * E_c}, decoder rows {@code D_c}, biases {@code b} and {@code d}, and the row's vector {@code v}:
 *
 * <pre>
 *   h = g(b + v + sum over inputs c of x_c E_c)       o_c = f(d_c + D_c . h)
 *   delta_c = loss'(o_c, target_c) f'(o_c)            eps = (sum over targets c of delta_c D_c) g'(h)
 *   dD_c += delta_c h    dd_c += delta_c    dE_c += x_c eps    db += eps    dv = eps
 * </pre>
 *
 * Further hidden layers lie between {@code h} and the outputs: {@code h_l = g(W_l h_(l-1) + b_l)}, {@code eps_(l-1) =
 * (W_l' eps_l) g'(h_(l-1))}, {@code dW_l += eps_l h_(l-1)'}, {@code db_l += eps_l}.
 *
 * <p>One thread works on a row until its {@code eps} are known. The gradients of a column or unit are summed by one thread
 * when they are asked for, so no sum depends on the number of threads.
 */
public final class Backpropagation {

    private static final int ROW_GRAIN = 8;

    private final Autoencoder network;
    private final Loss loss;
    private final Kernels kernels;
    private final boolean measuresLoss;
    private final Batch batch;
    private final DecoderProducts products;
    /** (layers)(slots)(padded units) h */
    private final float[][][] hidden;
    /** (layers)(slots)(padded units) eps; of the last layer, before {@link #backpropagate}, without the factor g'(h) */
    private final float[][][] slopes;
    /** The inputs x in the order of their columns. */
    private final Entries inputsByColumn;

    private final double[] losses;

    /** @param measuresLoss whether {@link #run} returns the loss, which takes longer */
    public Backpropagation(Autoencoder network, Loss loss, Kernels kernels, Batch batch, boolean measuresLoss) {
        this.network = network;
        this.loss = loss;
        this.kernels = kernels;
        this.batch = batch;
        this.measuresLoss = measuresLoss;
        products = batch.targets().productsWith(network, loss, kernels);
        int[] units = network.hiddenUnits();
        hidden = new float[units.length][][];
        slopes = new float[units.length][][];
        for (int layer = 0; layer < units.length; layer++) {
            hidden[layer] = new float[batch.size()][Kernels.paddedLength(units[layer])];
            slopes[layer] = new float[batch.size()][Kernels.paddedLength(units[layer])];
        }
        int[] inputSlots = batch.inputOrder().slots();
        inputsByColumn = new Entries(inputSlots, new float[inputSlots.length]);
        losses = new double[batch.size()];
    }

    /** Finds h, delta and eps of every row; returns the summed loss of all targets, NaN if it is not measured. */
    public double run(Workers workers) {
        List<ColumnSlice> slices = ColumnSlice.of(network.encoder(), batch.inputs());
        ColumnSlice.forEach(slices, batch.size(), workers, this::encode);
        products.run(codes(), slopes[slopes.length - 1], this::outputSlopes, workers);
        workers.forEach(batch.size(), ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                backpropagate(slot);
            }
        });
        return measuresLoss ? StatUtils.sum(losses) : Double.NaN;
    }

    /** {@code h = g(b + v + sum of x_c E_c)}, one slice of the columns at a time. */
    private void encode(int slot, ColumnSlice slice) {
        SparseBlock inputs = batch.inputs();
        float[] first = hidden[0][slot];
        if (slice.from() == 0) {
            network.startEncoding(batch.rows()[slot], first);
            for (float[][] ofLayer : slopes) {
                Arrays.fill(ofLayer[slot], 0f);
            }
        }
        int from = inputs.firstFrom(slot, slice.from());
        int to = inputs.firstFrom(slot, slice.to());
        kernels.addRows(network.encoder().rows(), inputs.entries(), from, to, first);
        if (slice.to() == network.columns()) {
            network.finishEncoding(kernels, hiddenOf(slot));
            float[] values = inputs.rowOf(slot, inputs.entries().values());
            batch.inputOrder().scatter(inputs.starts()[slot], values, inputsByColumn.values());
        }
    }

    /** {@code o_c = f(..)} in place of the sums, and {@code delta_c = loss'(o_c, target_c) f'(o_c)}. */
    private void outputSlopes(int slot, DecoderProducts.Outputs outputs, int from, int to) {
        network.activations().output().applyInPlace(outputs.values(), from, to);
        loss.slopes(outputs.values(), outputs.targets(), batch.targets().weightOfZeros(), outputs.slopes(), from, to);
        network.activations().output().backpropagate(outputs.values(), outputs.slopes(), from, to);
        if (measuresLoss) {
            losses[slot] += loss.value(outputs.values(), outputs.targets(), from, to);
        }
    }

    /** {@code eps_l = (..) g'(h_l)}, from the last hidden layer to the first. */
    private void backpropagate(int slot) {
        for (int layer = network.layers().size(); layer >= 0; layer--) {
            float[] units = hidden[layer][slot];
            network.activations().hidden().backpropagate(units, slopes[layer][slot], 0, units.length);
            if (layer > 0) {
                network.layers().get(layer - 1).backward(kernels, slopes[layer][slot], slopes[layer - 1][slot]);
            }
        }
    }

    /** {@code dE_c += x_c eps} for some columns, one gradient each. */
    public void addEncoderGradients(int[] columns, float[][] gradients) {
        for (int place = 0; place < columns.length; place++) {
            batch.inputOrder().addSum(kernels, slopes[0], inputsByColumn, columns[place], gradients[place]);
        }
    }

    /** {@code dD_c += delta_c h} for some columns, ascending, one gradient each. */
    public void addDecoderGradients(int[] columns, float[][] gradients) {
        products.addGradients(codes(), columns, gradients);
    }

    /** {@code dd_c}, the sum of the column's {@code delta_c}. */
    public float outputBiasGradient(int column) {
        return products.sumOfSlopes(column);
    }

    /** {@code dv = eps} of a row, a new array. */
    public float[] rowVectorGradient(int slot) {
        return slopes[0][slot].clone();
    }

    /** {@code db_l}, the sum of the rows' {@code eps_l}; layer 0 is the first. */
    public float[] hiddenBiasGradient(int layer) {
        float[] sum = slopes[layer][0].clone();
        for (int slot = 1; slot < batch.size(); slot++) {
            Vectors.add(1, slopes[layer][slot], sum);
        }
        return sum;
    }

    /** {@code dW_l} for one unit of a further layer. */
    public float[] weightGradient(int layer, int unit) {
        DenseLayer dense = network.layers().get(layer - 1);
        Entries unitSlopes = Entries.ofCapacity(batch.size());
        for (int slot = 0; slot < batch.size(); slot++) {
            unitSlopes.indices()[slot] = slot;
            unitSlopes.values()[slot] = slopes[layer][slot][unit];
        }
        float[] gradient = new float[dense.weights().rows()[unit].length];
        kernels.addRows(hidden[layer - 1], unitSlopes, 0, batch.size(), gradient);
        return gradient;
    }

    /** (slots)(padded code units) the last hidden layer. */
    private float[][] codes() {
        return hidden[hidden.length - 1];
    }

    /** The hidden layers of one row; the vectors themselves. */
    private float[][] hiddenOf(int slot) {
        return IntStream.range(0, hidden.length)
                .mapToObj(layer -> hidden[layer][slot])
                .toArray(float[][]::new);
    }
}
