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

import ai.onnxruntime.OnnxTensor;
import java.util.HashMap;
import java.util.Map;

/** Tensors by name, closed together: they hold native memory that no garbage collector knows of. */
final class Tensors implements AutoCloseable {

    private final Map<String, OnnxTensor> byName = new HashMap<>();

    void add(String name, OnnxTensor tensor) {
        byName.put(name, tensor);
    }

    Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        byName.values().forEach(OnnxTensor::close);
    }
}
