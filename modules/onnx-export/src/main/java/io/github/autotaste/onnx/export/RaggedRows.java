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

import java.util.List;

/**
 * Rows of different lengths, one after the other: from the first number and the count of each owner, all numbers of the first
 * owner, of the second, and so on.
 *
 * @param numbers {@code int64 [all]}
 * @param owners {@code int64 [all]} whose each number is
 */
record RaggedRows(Value numbers, Value owners) {

    /**
     * Adds the nodes that number them through.
     *
     * @param first {@code int64 [owners]} the first number of each
     * @param counts {@code int64 [owners]} how many it has, from 0
     */
    static RaggedRows of(GraphBuilder graph, String name, Value first, Value counts) {
        Value axis = graph.constant(name + "_axis", 0L);
        Value one = graph.constant(name + "_one", 1L);
        Value all = graph.apply("ReduceSum", name + "_all", counts, axis);
        Value ends = graph.apply("CumSum", name + "_ends", counts, axis);
        Value starts = graph.apply("Sub", name + "_starts", ends, counts);
        Value begun = graph.apply(
                "ScatterElements",
                name + "_begun",
                List.of(GraphBuilder.attribute("axis", 0), GraphBuilder.attribute("reduction", "add")),
                graph.apply("Expand", name + "_none", axis, graph.apply("Add", name + "_all_and_end", all, one)),
                starts,
                graph.apply("Expand", name + "_ones", one, graph.apply("Shape", name + "_shape_of_counts", counts)));
        Value begunSoFar = graph.apply("CumSum", name + "_begun_so_far", begun, axis);
        Value owners = graph.apply(
                "Slice",
                name + "_owners",
                graph.apply("Sub", name + "_owners_and_end", begunSoFar, one),
                axis,
                all,
                axis);
        Value places = graph.apply(
                "CumSum",
                name + "_places",
                List.of(GraphBuilder.attribute("exclusive", 1)),
                graph.apply("Expand", name + "_steps", one, all),
                axis);
        Value shift = graph.apply("Sub", name + "_shift", first, starts);
        Value shifts = graph.apply("Gather", name + "_shifts", shift, owners);
        return new RaggedRows(graph.apply("Add", name + "_numbers", shifts, places), owners);
    }
}
