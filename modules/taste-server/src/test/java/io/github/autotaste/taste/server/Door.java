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
package io.github.autotaste.taste.server;

import java.util.List;
import java.util.Set;

/** A way to ask a model, over the preferences of a data model. */
interface Door extends AutoCloseable {

    /** An item of a list; the score is not clipped to the range of the ratings, or is. */
    record Listed(long itemID, float score) {}

    /** The best items that a user does not have. */
    List<Listed> list(long userID, int count, Set<Long> without) throws Exception;

    /** The items that a user has, best first. */
    List<Listed> known(long userID, int count) throws Exception;

    /** The items most like one. */
    List<Listed> similar(long itemID, int count) throws Exception;

    /** What the items of a user add to the score of another. */
    List<Listed> because(long userID, long itemID, int count) throws Exception;

    void put(long userID, long itemID, float rating) throws Exception;

    void remove(long userID, long itemID) throws Exception;

    @Override
    void close();
}
