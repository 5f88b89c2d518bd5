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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.ItemScorer;
import java.util.List;
import java.util.stream.IntStream;

/** What graphs that score items for users give. */
final class Outputs {

    static final String RAW_SCORES = "raw_scores";

    private Outputs() {}

    /** @param scores {@code [batch, items]} what ranks; reported is what {@code reporting} makes of them */
    static void add(GraphBuilder graph, AutoencoderModel model, GraphForm form, Value scores, RowInput known) {
        List<Activation> reporting = reporting(model);
        Value itemIDs = addIds(graph, model);
        int items = model.items().size();
        String scoresName = "scores";
        if (form == GraphForm.TOPK && known instanceof SparseInput rows) {
            Value isKnown = rows.scatter(graph, "known", rows.rated(), items);
            addLists(graph, new Lists(scores, isKnown, itemIDs, items), reporting);
            scoresName = "all_scores";
        }
        if (!reporting.isEmpty()) {
            graph.output(
                    RAW_SCORES,
                    scores,
                    DataType.FLOAT,
                    "what " + scoresName
                            + " are made from; to rank by, since it differs where they are equal by rounding",
                    GraphBuilder.BATCH,
                    items);
        }
        graph.output(
                scoresName,
                reported(graph, "reported", scores, reporting),
                DataType.FLOAT,
                "one score per item, in index order",
                GraphBuilder.BATCH,
                items);
    }

    /** The functions, applied one after the other, that make of a score what people are told. */
    static List<Activation> reporting(AutoencoderModel model) {
        return model instanceof CdaeModel cdae ? cdae.reporting() : List.of();
    }

    private static Value reported(GraphBuilder graph, String name, Value scores, List<Activation> reporting) {
        Value reported = scores;
        for (int place = 0; place < reporting.size(); place++) {
            reported = ActivationGraph.apply(graph, reporting.get(place), name + "_" + (place + 1), reported);
        }
        return reported;
    }

    /** Returns the ids of the items. */
    static Value addIds(GraphBuilder graph, ItemScorer model) {
        Value itemIDs = graph.constant("item_id_table", model.items().toArray());
        Value userIDs = graph.constant("user_id_table", model.users().toArray());
        graph.output(
                "all_item_ids",
                itemIDs,
                DataType.INT64,
                "the id of each item index, ascending; items that came after training are behind the others",
                model.items().size());
        graph.output(
                "all_user_ids",
                userIDs,
                DataType.INT64,
                "the id of each user index, ascending",
                model.users().size());
        return itemIDs;
    }

    /**
     * Where the items stand, for whoever asks which are alike.
     *
     * @param vectors {@code [items, units]}
     */
    static void addItemVectors(GraphBuilder graph, AutoencoderModel model, Value vectors) {
        int items = model.items().size();
        boolean[] isCold = new boolean[items];
        IntStream.range(0, items).forEach(item -> isCold[item] = model.isCold(item));
        graph.output(
                "item_vectors",
                vectors,
                DataType.FLOAT,
                "the embedding of each item",
                items,
                model.network().codeUnits());
        graph.output(
                "is_cold_item",
                graph.constant("cold_item_table", isCold),
                DataType.BOOL,
                "whether nothing is known of the item, so that its vector says nothing",
                items);
    }

    private record Lists(Value scores, Value known, Value itemIDs, int items) {}

    private static void addLists(GraphBuilder graph, Lists lists, List<Activation> reporting) {
        Value n = graph.input("n", DataType.INT64, "length of the lists; more than there are items means all", 1);
        Value worst = graph.scalar("minus_infinity", Float.NEGATIVE_INFINITY);
        Value candidates = graph.apply("Where", "candidate_scores", lists.known, worst, lists.scores);
        Value length = graph.apply("Min", "list_length", n, graph.constant("item_count", (long) lists.items));
        List<Value> best =
                graph.applyForAll("TopK", List.of("list_scores", "list_indices"), List.of(), candidates, length);
        Value ids = graph.apply("Gather", "list_ids", lists.itemIDs, best.get(1));
        graph.output("item_ids", ids, DataType.INT64, "ids of the best items, best first", GraphBuilder.BATCH, "list");
        graph.output(
                "scores",
                reportedInList(graph, best.get(0), worst, reporting),
                DataType.FLOAT,
                "the score of each of item_ids; minus infinity where no item was left",
                GraphBuilder.BATCH,
                "list");
    }

    private static Value reportedInList(GraphBuilder graph, Value scores, Value worst, List<Activation> reporting) {
        if (reporting.isEmpty()) {
            return scores;
        }
        Value isLeft = graph.apply("Greater", "is_item_left", scores, worst);
        return graph.apply("Where", "list_told", isLeft, reported(graph, "list_reported", scores, reporting), worst);
    }
}
