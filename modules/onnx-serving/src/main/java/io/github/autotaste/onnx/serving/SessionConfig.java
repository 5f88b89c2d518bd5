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

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;

/**
 * How ONNX Runtime runs a file.
 *
 * @param threads how many threads work on one call, at least 1; a server that answers many calls at a time is best
 *     served by 1
 * @param memoryArena whether memory is kept from call to call
 * @param optimisation how far the graph is rewritten when it is loaded
 */
public record SessionConfig(int threads, boolean memoryArena, OptLevel optimisation) {

    public SessionConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
    }

    /** One thread a call, the arena, every optimisation. */
    public static SessionConfig defaults() {
        return new SessionConfig(1, true, OptLevel.ALL_OPT);
    }

    public SessionConfig withThreads(int threads) {
        return new SessionConfig(threads, memoryArena, optimisation);
    }

    /** The options as the runtime takes them; the caller closes them. */
    SessionOptions toOptions() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(memoryArena);
        options.setOptimizationLevel(optimisation);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }
}
