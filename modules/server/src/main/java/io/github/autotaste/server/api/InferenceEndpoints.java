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

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.api.InferenceBody.Tensor;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ModelSlot;
import io.github.autotaste.server.model.ServedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The Open Inference Protocol, version 2, as KServe and Triton speak it, over the same models: strangers' items in, lists out.
 *
 * @param isReady whether the server takes requests, and is not about to stop
 */
record InferenceEndpoints(Serving serving, BooleanSupplier isReady) {

    static final String ITEM_IDS = "item_ids";
    static final String RATINGS = "ratings";
    static final String LENGTHS = "lengths";
    static final String SCORES = "scores";

    record ServerMetadata(String name, String version, List<String> extensions) {}

    record Ready(boolean ready) {}

    record Live(boolean live) {}

    /** A tensor as metadata describe it; a dimension of -1 is any. */
    record TensorMetadata(String name, String datatype, List<Integer> shape) {}

    record ModelMetadata(
            String name,
            List<String> versions,
            String platform,
            List<TensorMetadata> inputs,
            List<TensorMetadata> outputs) {}

    /** The answer of an inference. */
    record Inferred(
            String model_name,
            String model_version,
            @Nullable String id,
            List<Tensor> outputs) {}

    Response server(Request request) {
        String version = InferenceEndpoints.class.getPackage().getImplementationVersion();
        return serving.json().ok(new ServerMetadata("autotaste", version == null ? "development" : version, List.of()));
    }

    Response live(Request request) {
        return serving.json().ok(new Live(true));
    }

    Response ready(Request request) {
        if (!isReady.getAsBoolean()) {
            throw new ProblemException(Problem.STOPPING, "ask another server");
        }
        return serving.json().ok(new Ready(true));
    }

    Response model(Request request) {
        try (ModelSlot.Lease lease = lease(request)) {
            List<Integer> rows = List.of(-1, -1);
            String typeOfIds = Tensor.typeOf(lease.model().scorer().items());
            return serving.json()
                    .ok(new ModelMetadata(
                            lease.model().name(),
                            List.of(lease.model().version()),
                            "autotaste",
                            List.of(
                                    new TensorMetadata(ITEM_IDS, typeOfIds, rows),
                                    new TensorMetadata(RATINGS, Tensor.FP32, rows),
                                    new TensorMetadata(LENGTHS, Tensor.INT64, List.of(-1))),
                            List.of(
                                    new TensorMetadata(ITEM_IDS, typeOfIds, rows),
                                    new TensorMetadata(SCORES, Tensor.FP32, rows),
                                    new TensorMetadata(LENGTHS, Tensor.INT64, List.of(-1)))));
        }
    }

    Response modelReady(Request request) {
        lease(request).close();
        return ready(request);
    }

    /** @throws ProblemException if the path names a version that is not served, or is no more */
    private ModelSlot.Lease lease(Request request) {
        request.query().only();
        ModelSlot.Lease lease = serving.lease(request.part("name"));
        String version = request.parts().get("version");
        if (version != null && !version.equals(lease.model().version())) {
            lease.close();
            throw new ProblemException(Problem.UNKNOWN_MODEL, "the model is served in another version");
        }
        return lease;
    }

    Response infer(Request request) {
        InferenceBody body = serving.json().read(request.body(), InferenceBody.class);
        try (ModelSlot.Lease lease = lease(request)) {
            ServedModel model = lease.model();
            List<UserProfile> profiles = body.profiles(serving.profiles(model), serving.limits());
            int count = Serving.count(body.count(), model);
            List<TopList> lists = RecommendationEndpoints.lists(model, profiles, count, Candidates.UNKNOWN_ITEMS);
            return serving.json()
                    .ok(new Inferred(model.name(), model.version(), body.id(), outputs(lists, count, model)));
        }
    }

    /** Lists that are shorter than the count are filled up with zeros, or ids with empty texts; their lengths tell where. */
    private static List<Tensor> outputs(List<TopList> lists, int count, ServedModel model) {
        IdIndex items = model.scorer().items();
        List<Object> itemIDs = new ArrayList<>();
        List<Object> scores = new ArrayList<>();
        List<Object> lengths = new ArrayList<>();
        for (TopList list : lists) {
            int length = list.itemIndices().length;
            for (int rank = 0; rank < count; rank++) {
                itemIDs.add(rank < length ? id(items, list.itemIndices()[rank]) : items.hasTexts() ? "" : 0L);
                scores.add(rank < length ? list.scores()[rank] : 0f);
            }
            lengths.add((long) length);
        }
        List<Integer> shape = List.of(lists.size(), count);
        return List.of(
                new Tensor(ITEM_IDS, shape, Tensor.typeOf(items), null, itemIDs),
                new Tensor(SCORES, shape, Tensor.FP32, null, scores),
                new Tensor(LENGTHS, List.of(lists.size()), Tensor.INT64, null, lengths));
    }

    private static Object id(IdIndex items, int index) {
        return items.hasTexts() ? items.textAt(index) : items.idAt(index);
    }
}
