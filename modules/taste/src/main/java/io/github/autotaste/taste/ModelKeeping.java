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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import java.io.IOException;
import java.util.Optional;
import org.apache.mahout.cf.taste.common.TasteException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The store of one recommender and what is in it: a model that could not be saved is logged, and saved the next time. */
final class ModelKeeping {

    private final ModelStore store;
    private final Logger log;
    private @Nullable AutoencoderModel stored;

    ModelKeeping(ModelStore store, Logger log) {
        this.store = store;
        this.log = log;
    }

    /**
     * The stored model; null if there is none.
     *
     * @throws TasteException if it cannot be read, or has settings that these do not go on from
     */
    @Nullable
    AutoencoderModel load(ModelSettings settings) throws TasteException {
        Optional<AutoencoderModel> loaded;
        try {
            loaded = store.load();
        } catch (IOException e) {
            throw new TasteException("Cannot load the model from " + store + ": " + e.getMessage(), e);
        }
        if (loaded.isEmpty()) {
            return null;
        }
        try {
            settings.check(loaded.get());
        } catch (TasteException e) {
            throw new TasteException("Cannot go on from the model in " + store + ". " + e.getMessage(), e);
        }
        log.info("Loaded the model in {}, trained on {}", store, loaded.get().trainedOn());
        stored = loaded.get();
        return stored;
    }

    /** Keeps a model in place of the stored one, if it is another; whoever trained it has it even if that fails. */
    @SuppressWarnings("ReferenceEquality") // the very model that was loaded or saved last
    void save(AutoencoderModel model) {
        if (model == stored) {
            return;
        }
        try {
            store.save(model);
            stored = model;
        } catch (IOException | RuntimeException e) {
            log.warn("The new model is served but could not be saved to {}; the next refresh tries again", store, e);
        }
    }
}
