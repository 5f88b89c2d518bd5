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

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an exported file holds, as far as it must be known before native code sees it: nothing but a graph of standard
 * operators whose data are all in the file, and whose loops end.
 */
final class ExportedModel {

    private static final int INT64 = 7;

    /** As many as the fit of a user by I-AutoRec has at most; CDAE's has ten. */
    private static final long MOST_ROUNDS = 1000;

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Message> tensors = new HashMap<>();
    private final Map<String, Message> makers = new HashMap<>();
    private final List<Message> loops = new ArrayList<>();

    /** @throws IllegalArgumentException if the bytes are no export; the message says why */
    ExportedModel(byte[] bytes) {
        Message model = Message.model(bytes);
        for (Message entry : model.messages(14)) {
            if (metadata.put(entry.text(1), entry.text(2)) != null) {
                throw new IllegalArgumentException("it has the metadata " + entry.text(1) + " twice");
            }
        }
        for (Message graph : model.messages(7)) {
            collect(graph, false);
        }
        for (String tensor : tensors.keySet()) {
            if (makers.containsKey(tensor)) {
                throw new IllegalArgumentException("it makes the value " + tensor + ", which is a tensor");
            }
        }
        loops.forEach(this::requireEnd);
    }

    private void collect(Message graph, boolean isInLoop) {
        for (Message tensor : graph.messages(5)) {
            if (tensors.put(tensor.text(8), tensor) != null) {
                throw new IllegalArgumentException("it has the tensor " + tensor.text(8) + " twice");
            }
        }
        for (Message node : graph.messages(1)) {
            boolean isLoop = node.text(4).equals("Loop");
            if (isLoop && isInLoop) {
                throw new IllegalArgumentException("it has a loop within a loop, " + node.text(3));
            }
            if (isLoop) {
                loops.add(node);
            }
            node.texts(2).forEach(output -> add(output, node));
            for (Message attribute : node.messages(5)) {
                attribute.messages(6).forEach(within -> collect(within, isInLoop || isLoop));
            }
        }
    }

    /** A value of one name is made once in all graphs, so that the rounds of a loop are those that it runs. */
    private void add(String output, Message node) {
        if (!output.isEmpty() && makers.put(output, node) != null) {
            throw new IllegalArgumentException("it makes the value " + output + " twice");
        }
    }

    private void requireEnd(Message loop) {
        long rounds = rounds(loop);
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(
                    "it has a loop, " + loop.text(3) + ", of other than 0 to " + MOST_ROUNDS + " rounds");
        }
    }

    /** The rounds of a loop; -1 if its trip count is not a squeezed constant of one number, as exports have it. */
    private long rounds(Message loop) {
        Message maker = makers.get(loop.text(1));
        if (maker == null || !maker.text(4).equals("Squeeze") || !tensors.containsKey(maker.text(1))) {
            return -1;
        }
        LongBuffer count = numbers(maker.text(1));
        return count.remaining() == 1 ? count.get(0) : -1;
    }

    private LongBuffer numbers(String tensor) {
        Message found = tensors.get(tensor);
        if (found == null || found.number(2) != INT64 || found.data(9).remaining() % Long.BYTES != 0) {
            throw new IllegalArgumentException("it has no table " + tensor + " of whole numbers");
        }
        return found.data(9).asLongBuffer();
    }

    /** What the file says of itself, in the order of the file. */
    Map<String, String> metadata() {
        return metadata;
    }

    /** A table that the graph has, such as that of its item ids. */
    long[] table(String name) {
        LongBuffer numbers = numbers(name);
        long[] table = new long[numbers.remaining()];
        numbers.get(table);
        return table;
    }
}
