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
package io.github.autotaste.server.api;

import io.github.autotaste.ratings.InService;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.server.http.Json;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Query;
import io.github.autotaste.server.model.Models;
import io.github.autotaste.server.model.PreferenceStore;
import io.github.autotaste.server.model.Profiles;
import io.github.autotaste.server.model.ServedModel;
import io.github.autotaste.server.model.Titles;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What all endpoints share. */
public record Serving(
        Models models, PreferenceStore preferences, Titles titles, ItemFeatures features, Limits limits, Json json) {

    static final int DEFAULT_COUNT = 10;

    /** Which model an answer comes from. */
    record ModelName(String name, String version) {}

    /**
     * An item in an answer.
     *
     * @param title null if it has none
     * @param score null if it was not asked for
     */
    record ListedItem(
            String item, @Nullable String title, @Nullable Float score) {}

    /** The model that a request names, or the first. */
    InService.Lease<ServedModel> lease(Query query) {
        return query.text("model")
                .map(this::lease)
                .orElseGet(() -> models.first().lease());
    }

    /** @throws ProblemException if there is none of the name */
    InService.Lease<ServedModel> lease(String name) {
        return models.named(name)
                .orElseThrow(() -> new ProblemException(Problem.UNKNOWN_MODEL, "/v1/models has those there are"))
                .lease();
    }

    Profiles profiles(ServedModel model) {
        return new Profiles(model, preferences);
    }

    static ModelName nameOf(ServedModel model) {
        return new ModelName(model.name(), model.version());
    }

    /** How many items are asked for: from 1 to as many as there are. */
    static int count(Query query, ServedModel model) {
        int items = model.scorer().items().size();
        return query.number("count", 1, items, Math.min(DEFAULT_COUNT, items));
    }

    /** As {@link #count(Query, ServedModel)}, of a body. */
    static int count(@Nullable Integer count, ServedModel model) {
        int items = model.scorer().items().size();
        if (count == null) {
            return Math.min(DEFAULT_COUNT, items);
        }
        if (count < 1 || count > items) {
            throw new ProblemException(Problem.INVALID_BODY, "$.count: expected a whole number from 1 to " + items);
        }
        return count;
    }

    /** @throws ProblemException if the model does not know it */
    static int indexOf(String itemID, ServedModel model) {
        return model.indexOf(itemID)
                .orElseThrow(() -> new ProblemException(Problem.UNKNOWN_ITEM, "the model has no item " + itemID));
    }

    /** The indices of those items that the model knows. */
    static int[] knownIndices(List<String> itemIDs, ServedModel model) {
        return itemIDs.stream()
                .mapToInt(model.scorer().items()::indexOf)
                .filter(index -> index >= 0)
                .toArray();
    }

    List<ListedItem> listed(TopList list, ServedModel model) {
        return IntStream.range(0, list.itemIndices().length)
                .mapToObj(rank -> listed(model.scorer().items().textAt(list.itemIndices()[rank]), list.scores()[rank]))
                .toList();
    }

    ListedItem listed(String itemID, @Nullable Float score) {
        return new ListedItem(itemID, titles.of(itemID), score);
    }
}
