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
package io.github.autotaste.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A request made for an ONNX file of form {@code topk}, such as Triton takes, gets the same answer from the server, out of any file. */
final class SameTensorsTest {

    private static final int WIDTH = 12;
    private static final int LENGTH = 8;

    private final RatingMatrix ratings = TinyRatings.ratings();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @TempDir
    private Path folder;

    private Path repository(TinyModels kind) throws IOException {
        return OnnxExport.of(kind.train(ratings), GraphForm.TOPK).writeToTriton(folder, "films");
    }

    private RecommendationServer start(ModelSource source) throws IOException {
        return RecommendationServer.start(HttpConfig.onLoopback(), List.of(source), Map.of(), AccessLog.NONE);
    }

    static List<Arguments> served() {
        return Arrays.stream(TinyModels.values())
                .flatMap(kind -> List.of(Arguments.of(kind, true), Arguments.of(kind, false)).stream())
                .toList();
    }

    /** Two users as they were trained on, one whose ratings have changed, a stranger, and nobody. */
    private List<UserProfile> profiles() {
        return List.of(
                ratings.profileOf(0),
                ratings.profileOf(5),
                new UserProfile(2, new int[] {0, 3}, new float[] {5, 2}),
                UserProfile.ofUnknownUser(new int[] {1, 4, 7}, new float[] {4.5f, 1, 5}),
                UserProfile.ofUnknownUser(new int[0], new float[0]));
    }

    private Map<String, Object> tensors() {
        List<UserProfile> profiles = profiles();
        long[][] indices = new long[profiles.size()][WIDTH];
        float[][] values = new float[profiles.size()][WIDTH];
        long[] users = new long[profiles.size()];
        boolean[] isChanged = new boolean[profiles.size()];
        for (int row = 0; row < users.length; row++) {
            UserProfile profile = profiles.get(row);
            Arrays.fill(indices[row], -1);
            users[row] = profile.userIndex();
            isChanged[row] = profile.userIndex() == 2;
            for (int entry = 0; entry < profile.itemIndices().length; entry++) {
                indices[row][entry] = profile.itemIndices()[entry];
                values[row][entry] = profile.ratings()[entry];
            }
        }
        return Map.of(
                "item_indices", indices, "values", values, "user", users, "is_changed", isChanged, "n", new long[] {
                    LENGTH
                });
    }

    @ParameterizedTest
    @MethodSource("served")
    void aRequestOfTheGraphIsAnsweredAlike(TinyModels kind, boolean isOnnx) throws IOException, OrtException {
        Path file = repository(kind);
        ModelSource source = isOnnx ? ModelSource.ofOnnxFile(file, Optional.empty()) : kind.modelFile(folder, ratings);
        String name = isOnnx ? "films" : "tiny.model";
        try (OrtSession session = environment.createSession(file.toString());
                RecommendationServer server = start(source)) {
            Client client = new Client(server.port());
            assertDeclared(session, client.get("/v2/models/" + name).json());
            Answer answer = client.post(
                    "/v2/models/" + name + "/infer", request(session).toString());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertSame(session, answer.json().path("outputs"));
        }
    }

    private static void assertDeclared(OrtSession session, JsonNode metadata) throws OrtException {
        Map<String, String> declared = new HashMap<>();
        metadata.path("inputs").forEach(input -> declared.put(input.path("name").asText(), tensorOf(input)));
        for (NodeInfo input : session.getInputInfo().values()) {
            TensorInfo info = (TensorInfo) input.getInfo();
            assertThat(declared).containsEntry(input.getName(), typeOf(info) + " " + Arrays.toString(info.getShape()));
        }
        assertThat(metadata.path("outputs").findValuesAsText("name"))
                .contains("item_ids", "scores", "all_scores", "all_item_ids", "all_user_ids")
                .filteredOn(output -> !output.equals("lengths"))
                .isSubsetOf(session.getOutputNames());
    }

    private static String tensorOf(JsonNode metadata) {
        return metadata.path("datatype").asText() + " "
                + metadata.path("shape").toString().replace(",", ", ");
    }

    private static String typeOf(TensorInfo info) {
        return switch (info.type) {
            case FLOAT -> "FP32";
            case BOOL -> "BOOL";
            default -> info.type.toString();
        };
    }

    private ObjectNode request(OrtSession session) throws OrtException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode request = mapper.createObjectNode();
        ArrayNode inputs = request.putArray("inputs");
        for (NodeInfo input : session.getInputInfo().values()) {
            JsonNode value = mapper.valueToTree(tensors().get(input.getName()));
            ArrayNode flat = mapper.createArrayNode();
            value.forEach(each -> {
                if (each.isArray()) {
                    flat.addAll((ArrayNode) each);
                } else {
                    flat.add(each);
                }
            });
            ObjectNode tensor = inputs.addObject();
            tensor.put("name", input.getName());
            tensor.put("datatype", typeOf((TensorInfo) input.getInfo()));
            tensor.putArray("shape").add(value.size());
            if (flat.size() > value.size()) {
                tensor.withArray("shape").add(flat.size() / value.size());
            }
            tensor.set("data", flat);
        }
        ArrayNode outputs = request.putArray("outputs");
        for (String name : List.of("item_ids", "scores", "all_scores", "all_item_ids", "all_user_ids", "lengths")) {
            outputs.addObject().put("name", name);
        }
        return request;
    }

    private void assertSame(OrtSession session, JsonNode outputs) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames()) {
            inputs.put(name, OnnxTensor.createTensor(environment, tensors().get(name)));
        }
        try (OrtSession.Result expected = session.run(inputs)) {
            float[][] scores = (float[][]) expected.get("scores").orElseThrow().getValue();
            float[][] all = (float[][]) expected.get("all_scores").orElseThrow().getValue();
            for (int row = 0; row < scores.length; row++) {
                Set<Long> listed = new HashSet<>();
                int length = outputs.at("/5/data/" + row).asInt();
                assertThat(length)
                        .isEqualTo(Math.min(LENGTH, 12 - profiles().get(row).itemIndices().length));
                for (int rank = 0; rank < length; rank++) {
                    String place = "/data/" + (row * LENGTH + rank);
                    long itemID = outputs.at("/0" + place).asLong();
                    // where scores are equal the graph lists by id, and the server by how items are rated
                    float score = all[row][ratings.items().indexOf(itemID)];
                    assertThat(score).isCloseTo(scores[row][rank], within(1e-6f));
                    assertThat(outputs.at("/1" + place).floatValue()).isCloseTo(score, within(1e-4f));
                    listed.add(itemID);
                }
                assertThat(listed).hasSize(length);
            }
            for (int score = 0; score < all.length * 12; score++) {
                assertThat(outputs.at("/2/data/" + score).floatValue())
                        .isCloseTo(all[score / 12][score % 12], within(1e-4f));
            }
            assertThat(outputs.at("/3/data").toString())
                    .isEqualTo(json(expected.get("all_item_ids").orElseThrow().getValue()));
            assertThat(outputs.at("/4/data").toString())
                    .isEqualTo(json(expected.get("all_user_ids").orElseThrow().getValue()));
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static String json(Object ids) {
        return Arrays.toString((long[]) ids).replace(" ", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item_indices | [1,1] | INT64 | [12]     | item_indices: expected whole numbers from -1 to 11",
                "item_indices | [1,1] | INT64 | [0.5]    | item_indices: expected whole numbers from -1 to 11",
                "user         | [1]   | INT64 | [16]     | user: expected whole numbers from -1 to 15",
                "user         | [1]   | INT64 | [-2]     | user: expected whole numbers from -1 to 15",
                "user         | [2]   | INT64 | [1, 2]   | user: expected 1 numbers of type INT64 and shape [1]",
                "is_changed   | [1]   | BOOL  | [1]      | is_changed: expected 1 flags of type BOOL and shape [1]",
                "n            | [1]   | INT64 | [0]      | $.count: expected a whole number from 1 to 12",
                "n            | [1]   | INT64 | [1.5]    | n: expected a whole number",
                "n            | []    | INT64 | [1]      | n: expected 1 numbers of type INT64 and shape [1]",
                "values       | [1,1] | FP32  | [1e39]   | values: expected finite numbers",
                "item_ids     | [1,1] | INT64 | [8]      | $.inputs: expected one of the tensors item_indices and"
                        + " item_ids",
                "ratings      | [1,1] | FP32  | [1]      | $.inputs: expected tensors among"
            })
    void tensorsThatDoNotFitAreTold(String name, String shape, String type, String data, String detail)
            throws IOException {
        String other = name.equals("item_indices")
                ? ""
                : "{\"name\":\"item_indices\",\"shape\":[1,1],\"datatype\":\"INT64\",\"data\":[3]},";
        String tensor =
                "{\"name\":\"%s\",\"shape\":%s,\"datatype\":\"%s\",\"data\":%s}".formatted(name, shape, type, data);
        try (RecommendationServer server = start(TinyModels.CDAE.modelFile(folder))) {
            Answer answer = new Client(server.port())
                    .post("/v2/models/tiny.model/infer", "{\"inputs\":[" + other + tensor + "]}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).startsWith(detail);
        }
    }

    /** Triton has a tensor of the batch alone with a dimension of 1 beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1]", "[1,1]"})
    void takesUsersInTheShapeOfTheGraphAndOfTriton(String shape) throws IOException {
        try (RecommendationServer server = start(TinyModels.CDAE.modelFile(folder))) {
            Answer answer = new Client(server.port()).post("/v2/models/tiny.model/infer", """
                {"inputs": [{"name": "item_indices", "shape": [1, 1], "datatype": "INT64", "data": [3]},
                            {"name": "user", "shape": %s, "datatype": "INT64", "data": [2]}],
                 "outputs": [{"name": "lengths"}]}\
                """.formatted(shape));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("outputs")).hasSize(1);
        }
    }
}
