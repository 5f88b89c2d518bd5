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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import java.util.List;

/**
 * All parameters of a network laid end to end in one vector, as optimisers of Commons Math want them: group by group in
 * the order of {@link Autoencoder#parameters}, each by rows and without padding.
 */
final class ParameterLayout {

    private final List<FloatMatrix> groups;

    private ParameterLayout(List<FloatMatrix> groups) {
        this.groups = groups;
    }

    static ParameterLayout of(Autoencoder network) {
        return of(network.parameters());
    }

    static ParameterLayout of(List<FloatMatrix> groups) {
        return new ParameterLayout(groups);
    }

    int size() {
        long size = 0;
        for (FloatMatrix group : groups) {
            size += (long) group.getRowDimension() * group.getColumnDimension();
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Expected at most " + Integer.MAX_VALUE
                    + " parameters for an optimiser over all of them at once, found " + size);
        }
        return (int) size;
    }

    /** The network's present parameters as a point. */
    double[] read() {
        double[] point = new double[size()];
        int position = 0;
        for (FloatMatrix group : groups) {
            for (float[] row : group.rows()) {
                for (int j = 0; j < group.getColumnDimension(); j++) {
                    point[position++] = row[j];
                }
            }
        }
        return point;
    }

    /** Sets the network's parameters to a point, rounded to {@code float}. */
    void write(double[] point) {
        int position = 0;
        for (FloatMatrix group : groups) {
            for (float[] row : group.rows()) {
                for (int j = 0; j < group.getColumnDimension(); j++) {
                    row[j] = (float) point[position++];
                }
            }
        }
    }

    /** A point cut into one array of rows per group, copied. */
    double[][][] cut(double[] point) {
        double[][][] cut = new double[groups.size()][][];
        int position = 0;
        for (int g = 0; g < cut.length; g++) {
            int columns = groups.get(g).getColumnDimension();
            cut[g] = new double[groups.get(g).getRowDimension()][columns];
            for (double[] row : cut[g]) {
                System.arraycopy(point, position, row, 0, columns);
                position += columns;
            }
        }
        return cut;
    }

    /** The reverse of {@link #cut}. */
    double[] join(double[][][] cut) {
        double[] point = new double[size()];
        int position = 0;
        for (double[][] group : cut) {
            for (double[] row : group) {
                System.arraycopy(row, 0, point, position, row.length);
                position += row.length;
            }
        }
        return point;
    }
}
