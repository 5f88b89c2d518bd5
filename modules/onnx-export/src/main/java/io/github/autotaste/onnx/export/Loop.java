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

/** Nodes that run again and again on some values, until these say that it is enough. */
final class Loop {

    /**
     * What changes from round to round.
     *
     * @param columns of {@code [batch, columns]}, a number or a name
     * @param start its value before the first round
     */
    record State(String name, DataType type, Object columns, Value start) {}

    /** What a round leaves to the next: {@code goesOn} says whether there is to be one. */
    record Outcome(Value goesOn, List<Value> states) {}

    /** The nodes of a round. */
    @FunctionalInterface
    interface Round {
        /** @param graph to add nodes to; the values of the graph around are at hand */
        Outcome of(GraphBuilder graph, List<Value> states);
    }

    private Loop() {}

    /**
     * Adds a loop to a graph.
     *
     * @return the states after the last round
     */
    static List<Value> add(GraphBuilder graph, String name, Rounds rounds, List<State> states, Round round) {
        GraphBuilder inner = graph.within(name + "/");
        inner.input("round", DataType.INT64, "how many rounds there have been");
        inner.input("goes_on", DataType.BOOL, "true");
        List<Value> before = new ArrayList<>();
        for (State state : states) {
            before.add(inner.input(state.name(), state.type(), "before a round", GraphBuilder.BATCH, state.columns()));
        }
        Outcome outcome = round.of(inner, before);
        inner.output("goes_on_after", outcome.goesOn(), DataType.BOOL, "whether there is another round");
        List<String> names = new ArrayList<>();
        List<Value> inputs = new ArrayList<>(List.of(rounds.atMost(graph, name), rounds.isFirst()));
        for (int s = 0; s < states.size(); s++) {
            State state = states.get(s);
            inner.output(
                    state.name() + "_after",
                    outcome.states().get(s),
                    state.type(),
                    "after a round",
                    GraphBuilder.BATCH,
                    state.columns());
            names.add(name + "_" + state.name());
            inputs.add(state.start());
        }
        return graph.applyForAll(
                "Loop",
                names,
                List.of(GraphBuilder.attribute("body", inner.build(name, "one round"))),
                inputs.toArray(Value[]::new));
    }

    /**
     * How often a loop goes round.
     *
     * @param count how often at most
     * @param isFirst {@code bool []} whether there is a first round
     */
    record Rounds(long count, Value isFirst) {

        private Value atMost(GraphBuilder graph, String name) {
            return graph.apply("Squeeze", name + "_rounds", graph.constant(name + "_count", count));
        }
    }

    /** {@code bool []} Whether any value {@code [batch, 1]} of {@code float} or {@code double} is above a limit of that kind. */
    static Value anyAbove(GraphBuilder graph, String name, Value values, Value limit) {
        Value excess = graph.apply("Sub", name + "_excess", values, limit);
        Value highest =
                graph.apply("ReduceMax", name + "_most", List.of(GraphBuilder.attribute("keepdims", 0)), excess);
        Value asFloat = graph.cast(name + "_most_float", DataType.FLOAT, highest);
        Value zero = graph.apply("Squeeze", name + "_zero", graph.scalar(name + "_limit", 0));
        return graph.apply("Greater", name, asFloat, zero);
    }
}
