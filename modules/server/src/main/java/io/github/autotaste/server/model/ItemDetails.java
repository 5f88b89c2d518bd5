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
package io.github.autotaste.server.model;

import io.github.autotaste.ratings.ItemFeatures;
import java.util.Map;

/**
 * What a server knows of items beside its models.
 *
 * @param titles what items are called, by their ids; may be empty
 * @param features whose categories lists may be asked for by
 */
public record ItemDetails(Map<String, String> titles, ItemFeatures features) {

    public ItemDetails {
        titles = Map.copyOf(titles);
    }

    public static ItemDetails ofTitles(Map<String, String> titles) {
        return new ItemDetails(titles, ItemFeatures.NONE);
    }
}
