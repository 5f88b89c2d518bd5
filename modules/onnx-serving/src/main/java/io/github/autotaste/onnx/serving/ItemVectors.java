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
package io.github.autotaste.onnx.serving;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of an exported model stand.
 *
 * @param rows (items x units) the embedding of each item, by index
 * @param cold the items that had no rating in training, so that their embeddings say nothing
 */
@SuppressWarnings("ArrayRecordComponent") // new arrays for each caller
public record ItemVectors(float[][] rows, BitSet cold) {

    private static final String VECTORS = "item_vectors";
    private static final String IS_COLD = "is_cold_item";

    /** Of a graph; earlier versions exported none of them. */
    static final Set<String> OUTPUTS = Set.of(VECTORS, IS_COLD);

    /** @throws IllegalArgumentException if a graph has one of the outputs without the other, or they are not of all items */
    static void requireFitting(Map<String, NodeInfo> outputs, int items) {
        boolean areThere = outputs.keySet().containsAll(OUTPUTS);
        boolean fit = isOfItems(outputs.get(VECTORS), OnnxJavaType.FLOAT, items, 2)
                && isOfItems(outputs.get(IS_COLD), OnnxJavaType.BOOL, items, 1);
        if (areThere && !fit || !areThere && OUTPUTS.stream().anyMatch(outputs::containsKey)) {
            throw new IllegalArgumentException("expected " + VECTORS + " and " + IS_COLD + " of " + items + " items");
        }
    }

    private static boolean isOfItems(@Nullable NodeInfo output, OnnxJavaType type, int items, int dimensions) {
        return output != null
                && output.getInfo() instanceof TensorInfo info
                && info.type == type
                && info.getShape().length == dimensions
                && info.getShape()[0] == items;
    }

    static ItemVectors of(OrtSession.Result outputs) throws OrtException {
        BitSet cold = new BitSet();
        boolean[] isCold = (boolean[]) value(outputs, IS_COLD);
        for (int item = 0; item < isCold.length; item++) {
            cold.set(item, isCold[item]);
        }
        return new ItemVectors((float[][]) value(outputs, VECTORS), cold);
    }

    private static Object value(OrtSession.Result outputs, String name) throws OrtException {
        OnnxValue value = outputs.get(name).orElseThrow();
        return value.getValue();
    }
}
