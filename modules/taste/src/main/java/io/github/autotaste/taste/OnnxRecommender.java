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
package io.github.autotaste.taste;

import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.onnx.serving.SessionConfig;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;

/**
 * Recommends by a model that was exported as an ONNX file, run by ONNX Runtime. It needs the module {@code
 * autotaste-onnx-serving}, which users of this class add to their class path.
 *
 * <p>A refresh loads the file as it is then. So another process may train and export, with {@code OnnxExport.writeTo},
 * which replaces the file as a whole; if the new one cannot be served, the reason is logged and the model in use stays.
 * Closing it frees the native memory.
 */
public final class OnnxRecommender extends AutoencoderRecommender implements AutoCloseable {

    /**
     * Serves a file with one thread a call.
     *
     * @throws TasteException if the file cannot be served; the message says why
     */
    public OnnxRecommender(DataModel dataModel, Path file) throws TasteException {
        this(dataModel, file, SessionConfig.defaults());
    }

    public OnnxRecommender(DataModel dataModel, Path file, SessionConfig config) throws TasteException {
        super(dataModel, loaderOf(file, config));
    }

    public OnnxRecommender(
            DataModel dataModel, Path file, SessionConfig config, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, loaderOf(file, config), candidateItemsStrategy);
    }

    /**
     * As {@link #OnnxRecommender(DataModel, Path)}, for code that catches no {@link TasteException}.
     *
     * @throws UncheckedTasteException if the file cannot be served; the message says why
     */
    public static OnnxRecommender of(DataModel dataModel, Path file) {
        return UncheckedTasteException.unchecked(() -> new OnnxRecommender(dataModel, file));
    }

    private static ItemScorerBuilder loaderOf(Path file, SessionConfig config) {
        return dataModel -> {
            try {
                return OnnxScorer.load(file, config);
            } catch (NoSuchFileException e) {
                throw new TasteException("There is no file " + file, e);
            } catch (IOException e) {
                throw new TasteException(e.getMessage(), e);
            }
        };
    }
}
