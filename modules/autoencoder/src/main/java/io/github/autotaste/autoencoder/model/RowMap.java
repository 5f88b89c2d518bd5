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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Vectors;
import java.util.ArrayList;
import java.util.List;

/**
 * What some rows of a model usually are, given others: the ridge regression, with an intercept, of the rows of trained items on
 * numbers that are known of these items, for items that were not trained.
 */
final class RowMap {

    /** Of the mean of the diagonal of {@code X' X}. */
    private static final double RIDGE = 0.01;

    /** Where there is nothing to learn from. */
    private static final double SMALLEST_RIDGE = 1e-6;

    private final double[] meanInput;
    private final double[] meanOutput;
    /** (inputs x outputs) */
    private final double[][] coefficients;

    /**
     * @param inputs (items x inputs) not copied but centred in place; at least one row
     * @param outputs (items x outputs) likewise
     */
    RowMap(double[][] inputs, double[][] outputs) {
        meanInput = centre(inputs);
        meanOutput = centre(outputs);
        RidgeFactor factor = new RidgeFactor(inputs, ridge(inputs));
        double[][] byOutput = Vectors.transposed(outputs);
        for (int output = 0; output < byOutput.length; output++) {
            byOutput[output] = factor.solve(Vectors.weightedSum(inputs, byOutput[output]));
        }
        coefficients = Vectors.transposed(byOutput);
    }

    /** The encoder rows of a model's items by their decoder rows and biases. */
    static RowMap ofEncoder(AutoencoderModel model) {
        List<double[]> decoderRows = new ArrayList<>();
        List<double[]> encoderRows = new ArrayList<>();
        FloatMatrix encoder = model.network().encoder();
        for (int item = 0; item < model.trainedOn().itemsTrained(); item++) {
            if (!model.isCold(item)) {
                decoderRows.add(
                        numbersOf(model.itemEmbedding(item), model.network().codeUnits()));
                encoderRows.add(encoder.getRow(item));
            }
        }
        return of(decoderRows, encoderRows, model.network().codeUnits() + 1, encoder.getColumnDimension());
    }

    /** Without rows every output is 0. */
    static RowMap of(List<double[]> inputs, List<double[]> outputs, int inputUnits, int outputUnits) {
        return inputs.isEmpty()
                ? new RowMap(new double[1][inputUnits], new double[1][outputUnits])
                : new RowMap(inputs.toArray(double[][]::new), outputs.toArray(double[][]::new));
    }

    /** (units + 1) a decoder row, and its bias behind. */
    static double[] numbersOf(Embedding embedding, int units) {
        double[] numbers = new double[units + 1];
        for (int unit = 0; unit < units; unit++) {
            numbers[unit] = embedding.vector()[unit];
        }
        numbers[units] = embedding.bias();
        return numbers;
    }

    private static double[] centre(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            Vectors.add(1.0 / rows.length, row, mean);
        }
        for (double[] row : rows) {
            Vectors.add(-1, mean, row);
        }
        return mean;
    }

    private static double ridge(double[][] inputs) {
        double squares = 0;
        for (double[] row : inputs) {
            squares += Vectors.dot(row, row);
        }
        return Math.max(SMALLEST_RIDGE, RIDGE * squares / inputs[0].length);
    }

    /** (outputs) for an item with these inputs. */
    float[] of(double[] input) {
        double[] differences = input.clone();
        Vectors.add(-1, meanInput, differences);
        double[] output = Vectors.weightedSum(coefficients, differences);
        float[] row = new float[output.length];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = (float) (meanOutput[unit] + output[unit]);
        }
        return row;
    }

    /** (outputs) for an item with this decoder row and bias. */
    float[] of(Embedding embedding) {
        return of(numbersOf(embedding, meanInput.length - 1));
    }
}
