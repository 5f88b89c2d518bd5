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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;

/** A trained model. */
public final class CdaeModel implements ItemScorer {

    private final CdaeConfig config;
    private final IdIndex users;
    private final IdIndex items;

    public CdaeModel(CdaeConfig config, IdIndex users, IdIndex items) {
        this.config = config;
        this.users = users;
        this.items = items;
    }

    public CdaeConfig config() {
        return config;
    }

    @Override
    public IdIndex users() {
        return users;
    }

    @Override
    public IdIndex items() {
        return items;
    }

    @Override
    public boolean predictsRatings() {
        return false;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        throw new UnsupportedOperationException("being written");
    }
}
