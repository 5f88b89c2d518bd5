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

/**
 * How the rows of a batch come in. The cells of a row are the columns of the catalogue in {@link DenseInput}, the places
 * for rated columns in {@link SparseInput}.
 */
sealed interface RowInput permits DenseInput, SparseInput {

    /** {@code bool [batch, cells]} Which cells hold a rating. */
    Value rated();

    /** {@code float [batch, cells]} The ratings; anything at all in other cells. */
    Value ratings();

    /** What a vector over the columns has for each cell: broadcasts to {@code [batch, cells]}. */
    Value atCells(Value vector);

    /** {@code [batch or 1, cells, units]} The row of a matrix {@code [columns, units]} for each cell. */
    Value rowsOf(GraphBuilder nodes, Value matrix);

    /** {@code bool [batch, columns]} From flags of cells {@code [batch, cells]}; false in columns without a cell. */
    Value scatter(GraphBuilder nodes, String name, Value flags, int columns);

    /** {@code [batch, units]} The product of {@code inputs [batch, cells]} with a matrix {@code [columns, units]}. */
    Value times(Value inputs, Value matrix);
}
