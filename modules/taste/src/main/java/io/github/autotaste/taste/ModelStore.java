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

/**
 * Where a recommender's model is kept between two runs of a program, in the manner of Taste's {@code
 * PersistenceStrategy}: loaded when the recommender is made, if it is there; saved after every training. If the ratings
 * have changed in between, training goes on from the stored model.
 */
public interface ModelStore {

    /**
     * The model that was saved last; empty if none was.
     *
     * @throws IOException if it cannot be read; the message says why
     */
    Optional<AutoencoderModel> load() throws IOException;

    /**
     * Keeps a model in place of any earlier one.
     *
     * @throws IOException if it cannot be kept; the model is then served all the same, and saved at the next refresh
     */
    void save(AutoencoderModel model) throws IOException;
}
