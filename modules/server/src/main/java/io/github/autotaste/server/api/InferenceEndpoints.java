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
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ServedModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The Open Inference Protocol, version 2, as KServe and Triton speak it, over the same models: the items of users in, lists out.
 *
 * @param isReady whether the server takes requests, and is not about to stop
 */
record InferenceEndpoints(Serving serving, BooleanSupplier isReady) {

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
        try (InService.Lease<ServedModel> lease = lease(request)) {
            ServedModel model = lease.subject();
            List<TensorMetadata> outputs = Arrays.stream(InferenceOutput.values())
                    .map(output -> new TensorMetadata(output.title(), output.typeIn(model), output.shape()))
                    .toList();
            return serving.json()
                    .ok(new ModelMetadata(
                            model.name(), List.of(model.version()), "autotaste", inputsOf(model), outputs));
        }
    }

    private static List<TensorMetadata> inputsOf(ServedModel model) {
        List<Integer> rows = List.of(-1, -1);
        List<Integer> batch = List.of(-1);
        return List.of(
                new TensorMetadata(InferenceBody.ITEM_INDICES, Tensor.INT64, rows),
                new TensorMetadata(InferenceBody.VALUES, Tensor.FP32, rows),
                new TensorMetadata(InferenceBody.USER, Tensor.INT64, batch),
                new TensorMetadata(InferenceBody.IS_CHANGED, Tensor.BOOL, batch),
                new TensorMetadata(InferenceBody.N, Tensor.INT64, List.of(1)),
                new TensorMetadata(
                        InferenceBody.ITEM_IDS, Tensor.typeOf(model.scorer().items()), rows),
                new TensorMetadata(InferenceBody.LENGTHS, Tensor.INT64, batch));
    }

    Response modelReady(Request request) {
        lease(request).close();
        return ready(request);
    }

    /** @throws ProblemException if the path names a version that is not served, or is no more */
    private InService.Lease<ServedModel> lease(Request request) {
        request.query().only();
        InService.Lease<ServedModel> lease = serving.lease(request.part("name"));
        String version = request.parts().get("version");
        if (version != null && !version.equals(lease.subject().version())) {
            lease.close();
            throw new ProblemException(Problem.UNKNOWN_MODEL, "the model is served in another version");
        }
        return lease;
    }

    Response infer(Request request) {
        InferenceBody body = serving.json().read(request.body(), InferenceBody.class);
        try (InService.Lease<ServedModel> lease = lease(request)) {
            ServedModel model = lease.subject();
            List<UserProfile> profiles = body.profiles(serving.profiles(model), serving.limits());
            int count = Serving.count(body.count(), model);
            InferenceOutput.Answer answer = new InferenceOutput.Answer(model, profiles, count);
            List<Tensor> outputs = InferenceOutput.named(body.wanted()).stream()
                    .map(output -> output.of(answer))
                    .toList();
            return serving.json().ok(new Inferred(model.name(), model.version(), body.id(), outputs));
        }
    }
}
