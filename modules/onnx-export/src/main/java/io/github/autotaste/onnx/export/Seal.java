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

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.autotaste.autoencoder.model.TrainedOn;
import java.util.HexFormat;

/**
 * The last entry of a file's metadata is the SHA-256 of all bytes before it. Protocol buffers are read on to the end of
 * a file, so an entry appended to a whole message belongs to it, and other readers see nothing unusual. It detects files
 * that are damaged, cut short or edited; it does not protect against forgery.
 */
final class Seal {

    static final String KEY = "autotaste.sha256";

    private Seal() {}

    static byte[] of(byte[] model) {
        StringStringEntryProto entry = StringStringEntryProto.newBuilder()
                .setKey(KEY)
                .setValue(HexFormat.of().formatHex(TrainedOn.sha256().digest(model)))
                .build();
        return ModelProto.newBuilder().addMetadataProps(entry).build().toByteArray();
    }
}
