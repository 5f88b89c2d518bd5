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

import java.util.Locale;

/**
 * What a graph takes and gives. Every form has {@code all_item_ids [items]} and {@code all_user_ids [users]} as further
 * outputs, which say what the indices mean. A {@code user [batch]} input is there where the model knows its users: an
 * index, or -1 for a user who was not trained. I-AutoRec has {@code is_changed [batch]} besides, for users whose ratings
 * are no longer those of the training.
 */
public enum GraphForm {
    /** {@code ratings [batch, items]} to {@code scores [batch, items]}. */
    DENSE,

    /**
     * {@code item_indices [batch, rated]}, -1 where a user has rated less than others of the batch, and {@code values
     * [batch, rated]} where the model looks at them, to {@code scores [batch, items]}: a request carries only what its
     * users have rated.
     */
    SPARSE,

    /**
     * As {@link #SPARSE}, and {@code n [1]}, to lists best first: {@code item_ids [batch, n]} and their {@code scores
     * [batch, n]}, without the items that came in; equal scores by item id. A list that the catalogue cannot fill ends
     * in scores of minus infinity. {@code all_scores [batch, items]} has the scores of all items.
     */
    TOPK,

    /** I-AutoRec alone, as its paper has it: the {@code ratings [batch, users]} of items to all users' {@code scores}. */
    ITEM_WISE;

    /** The name in metadata and on the command line: lower case, words joined by a hyphen. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
