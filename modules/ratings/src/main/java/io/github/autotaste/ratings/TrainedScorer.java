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
package io.github.autotaste.ratings;

/** An {@link ItemScorer} over the users and items that it was trained on; a subclass adds the scores. */
public abstract class TrainedScorer implements ItemScorer {
    private final IdIndex users;
    private final IdIndex items;
    private final boolean predictsRatings;

    /**
     * @param users the users of the training ratings
     * @param items the items of the training ratings
     * @param predictsRatings whether the scores are on the scale of the ratings
     */
    protected TrainedScorer(IdIndex users, IdIndex items, boolean predictsRatings) {
        this.users = users;
        this.items = items;
        this.predictsRatings = predictsRatings;
    }

    @Override
    public final IdIndex users() {
        return users;
    }

    @Override
    public final IdIndex items() {
        return items;
    }

    @Override
    public final boolean predictsRatings() {
        return predictsRatings;
    }
}
