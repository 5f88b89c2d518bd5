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
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.server.api.Serving.ListedItem;
import io.github.autotaste.server.api.Serving.ModelName;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ServedModel;
import java.util.List;

/** Items by their titles, and items like another. */
record ItemEndpoints(Serving serving) {

    private static final int MOST_FOUND = 100;

    /** Items that were found. */
    record Found(ModelName model, List<ListedItem> items) {}

    /** Items like one; the score is the cosine of the embeddings. */
    record Similar(ModelName model, String item, List<ListedItem> items) {}

    Response find(Request request) {
        request.query().only("title", "count", "model");
        int count = request.query().number("count", 1, MOST_FOUND, Serving.DEFAULT_COUNT);
        String title = request.query().text("title").orElse("");
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            List<ListedItem> items = serving.titles().find(title, model.scorer().items(), count).stream()
                    .map(itemID -> serving.listed(itemID, null))
                    .toList();
            return serving.json().ok(new Found(Serving.nameOf(model), items));
        }
    }

    Response similar(Request request) {
        request.query().only("count", "model");
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String itemID = Ids.ofItems(model).read(request.part("id"), "id", Problem.INVALID_PARAMETER);
            int index = Serving.indexOf(itemID, model);
            TopList list = model.similarTo(index, Serving.count(request.query(), model))
                    .orElseThrow(
                            () -> new ProblemException(
                                    Problem.NOT_BY_ONNX,
                                    "an earlier version exported the file, without the embeddings of items; export the model anew"));
            return serving.json().ok(new Similar(Serving.nameOf(model), itemID, serving.listed(list, model)));
        }
    }
}
