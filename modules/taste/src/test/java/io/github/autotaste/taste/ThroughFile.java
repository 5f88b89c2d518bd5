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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;

/** Trains into a file of its own each time, and gives a second recommender, which loads it. */
record ThroughFile(Stored stored) implements RecommenderBuilder {

    /** A recommender that keeps its model in a store. */
    @FunctionalInterface
    interface Stored {
        TrainedRecommender<?> over(DataModel dataModel, ModelStore store) throws TasteException;
    }

    @Override
    public TrainedRecommender<?> buildRecommender(DataModel dataModel) throws TasteException {
        try {
            Path file = Files.createTempFile("model", "");
            file.toFile().deleteOnExit();
            Files.delete(file);
            stored.over(dataModel, new FileModelStore(file));
            return stored.over(dataModel, new FileModelStore(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
