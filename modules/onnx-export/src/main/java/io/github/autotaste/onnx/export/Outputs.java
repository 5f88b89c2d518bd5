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
import io.github.autotaste.ratings.ItemScorer;
import java.util.List;

/** What graphs that score items for users give. */
final class Outputs {

    private Outputs() {}

    static void add(GraphBuilder graph, ItemScorer model, GraphForm form, Value scores, RowInput known) {
        Value itemIDs = addIds(graph, model);
        int items = model.items().size();
        String scoresName = "scores";
        if (form == GraphForm.TOPK && known instanceof SparseRows rows) {
            addLists(graph, scores, rows.scatter(graph, "known", rows.rated(), items), itemIDs, items);
            scoresName = "all_scores";
        }
        graph.output(
                scoresName, scores, DataType.FLOAT, "one score per item, in index order", GraphBuilder.BATCH, items);
    }

    /** Returns the ids of the items. */
    static Value addIds(GraphBuilder graph, ItemScorer model) {
        Value itemIDs = graph.constant("item_id_table", model.items().toArray());
        Value userIDs = graph.constant("user_id_table", model.users().toArray());
        graph.output(
                "all_item_ids",
                itemIDs,
                DataType.INT64,
                "the id of each item index, ascending",
                model.items().size());
        graph.output(
                "all_user_ids",
                userIDs,
                DataType.INT64,
                "the id of each user index, ascending",
                model.users().size());
        return itemIDs;
    }

    private static void addLists(GraphBuilder graph, Value scores, Value known, Value itemIDs, int items) {
        Value n = graph.input("n", DataType.INT64, "length of the lists; more than there are items means all", 1);
        Value worst = graph.scalar("minus_infinity", Float.NEGATIVE_INFINITY);
        Value candidates = graph.apply("Where", "candidate_scores", known, worst, scores);
        Value length = graph.apply("Min", "list_length", n, graph.constant("item_count", (long) items));
        List<Value> best =
                graph.applyForAll("TopK", List.of("list_scores", "list_indices"), List.of(), candidates, length);
        Value ids = graph.apply("Gather", "list_ids", itemIDs, best.get(1));
        graph.output("item_ids", ids, DataType.INT64, "ids of the best items, best first", GraphBuilder.BATCH, "list");
        graph.output(
                "scores",
                best.get(0),
                DataType.FLOAT,
                "the score of each of item_ids; minus infinity where no item was left",
                GraphBuilder.BATCH,
                "list");
    }
}
