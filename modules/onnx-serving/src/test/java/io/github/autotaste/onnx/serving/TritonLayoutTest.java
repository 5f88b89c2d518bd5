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
package io.github.autotaste.onnx.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.autotaste.onnx.export.GraphForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Triton is told of a model is what the graph declares to ONNX Runtime. */
final class TritonLayoutTest {

    private static final Map<OnnxJavaType, String> TYPES =
            Map.of(OnnxJavaType.FLOAT, "TYPE_FP32", OnnxJavaType.INT64, "TYPE_INT64", OnnxJavaType.BOOL, "TYPE_BOOL");

    @TempDir
    private Path repository;

    static Stream<Arguments> modelsAndForms() {
        return Stream.of(ModelCase.wideItemAutoRec(), ModelCase.wideUserAutoRec(), ModelCase.wideCdae())
                .flatMap(model -> ModelCase.SERVED.stream().map(form -> Arguments.of(model, form)));
    }

    @ParameterizedTest
    @MethodSource("modelsAndForms")
    void declaresWhatTheGraphTakesAndGives(ModelCase model, GraphForm form) throws IOException, OrtException {
        Path file = model.export().apply(form).writeToTriton(repository, "films.v2");
        assertThat(file).isEqualTo(repository.resolve("films.v2/1/model.onnx"));
        Map<String, List<Object>> config =
                TextFormat.parse(Files.readString(repository.resolve("films.v2/config.pbtxt")));
        assertThat(config).containsEntry("name", List.of("films.v2")).containsEntry("backend", List.of("onnxruntime"));
        long largestBatch = (Long) first(config, "max_batch_size");
        assertThat(largestBatch > 0).isEqualTo(form != GraphForm.TOPK);
        assertThat(config.containsKey("dynamic_batching")).isEqualTo(largestBatch > 0);
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
            assertThat(shapes(all(config, "input"), largestBatch > 0)).isEqualTo(shapes(session.getInputInfo()));
            Map<String, String> outputs = shapes(session.getOutputInfo());
            if (largestBatch > 0) {
                outputs.values().removeIf(shape -> !shape.contains("[-1"));
            }
            assertThat(shapes(all(config, "output"), largestBatch > 0))
                    .isEqualTo(outputs)
                    .containsKey("scores");
        }
    }

    /** Type and shape by name, with the batch that Triton adds. */
    private static Map<String, String> shapes(List<?> tensors, boolean isBatched) {
        Map<String, String> shapes = new HashMap<>();
        for (Object each : tensors) {
            Map<?, ?> tensor = (Map<?, ?>) each;
            List<Object> shape = new ArrayList<>(isBatched ? List.of(-1L) : List.of());
            Object dimensions = first(tensor, "dims");
            shape.addAll((List<?>)
                    (tensor.containsKey("reshape")
                            ? first((Map<?, ?>) first(tensor, "reshape"), "shape")
                            : dimensions));
            assertThat((List<?>) dimensions).as("Triton wants dimensions").isNotEmpty();
            shapes.put((String) first(tensor, "name"), first(tensor, "data_type") + " " + shape);
        }
        return shapes;
    }

    private static Object first(Map<?, ?> message, String field) {
        return all(message, field).get(0);
    }

    private static List<?> all(Map<?, ?> message, String field) {
        return (List<?>) Objects.requireNonNull(message.get(field), field);
    }

    private static Map<String, String> shapes(Map<String, NodeInfo> tensors) {
        Map<String, String> shapes = new HashMap<>();
        tensors.forEach((name, node) -> {
            TensorInfo info = (TensorInfo) node.getInfo();
            List<Long> shape = LongStream.of(info.getShape()).boxed().toList();
            shapes.put(name, TYPES.get(info.type) + " " + shape);
        });
        return shapes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../films", "a/b", "a\"b", "-films", "a b", "a\nb"})
    void refusesNamesThatAreNoFolderOfTheRepository(String name) {
        assertThatThrownBy(() ->
                        ModelCase.itemAutoRec().export().apply(GraphForm.SPARSE).writeToTriton(repository, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found '" + name + "'");
        assertThat(repository).isEmptyDirectory();
    }
}
