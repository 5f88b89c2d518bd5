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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Nodes that run only where there is something for them to do. */
final class Branch {

    private Branch() {}

    /**
     * Adds a branch to a graph.
     *
     * @param condition {@code bool []}
     * @param otherwise the values {@code float [batch, columns]} if the condition does not hold
     * @param then adds nodes to a graph, to which the values of the graph around are at hand, and gives as many values
     */
    static List<Value> add(
            GraphBuilder graph,
            String name,
            Value condition,
            List<Value> otherwise,
            Function<GraphBuilder, List<Value>> then) {
        GraphBuilder thenNodes = graph.within(name + "/");
        GraphBuilder elseNodes = graph.within("no_" + name + "/");
        List<Value> values = then.apply(thenNodes);
        List<String> names = new ArrayList<>();
        for (int v = 0; v < values.size(); v++) {
            String output = "value_" + v;
            thenNodes.output(output, values.get(v), DataType.FLOAT, "with " + name, GraphBuilder.BATCH, "columns" + v);
            elseNodes.output(
                    output, otherwise.get(v), DataType.FLOAT, "without " + name, GraphBuilder.BATCH, "columns" + v);
            names.add(name + "_" + output);
        }
        return graph.applyForAll(
                "If",
                names,
                List.of(
                        GraphBuilder.attribute("then_branch", thenNodes.build(name, "with " + name)),
                        GraphBuilder.attribute("else_branch", elseNodes.build("no_" + name, "without " + name))),
                condition);
    }

    /** {@code bool []} Whether any of some flags holds. */
    static Value any(GraphBuilder graph, String name, Value flags) {
        Value numbers = graph.cast(name + "_numbers", DataType.FLOAT, flags);
        return Loop.anyAbove(graph, name, numbers, graph.scalar(name + "_none", 0));
    }
}
