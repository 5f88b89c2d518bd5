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

import java.util.List;

/**
 * Makes the first lists of a scorer before it serves, so that the copies of its parameters which plain lists are made from are there when
 * calls come. What other calls need beside, such as those of a rescorer, is made when the first of them comes.
 */
public final class WarmUp {

    /** Scorers may answer profiles without items otherwise. */
    private static final int[] FIRST_ITEM = {0};

    private WarmUp() {}

    /** A list for a user whom the scorer knows, if there is one. */
    public static void withUser(ItemScorer scorer) {
        if (scorer.users().size() > 0 && scorer.items().size() > 0) {
            list(scorer, new UserProfile(0, FIRST_ITEM, ratings(scorer)));
        }
    }

    /** A list for somebody whom the scorer does not know, of whom it may have to work out more. */
    public static void withStranger(ItemScorer scorer) {
        if (scorer.items().size() > 0) {
            list(scorer, UserProfile.ofUnknownUser(FIRST_ITEM, ratings(scorer)));
        }
    }

    private static float[] ratings(ItemScorer scorer) {
        float highest = scorer.learntRange().max();
        return new float[] {Float.isFinite(highest) ? highest : 1};
    }

    private static void list(ItemScorer scorer, UserProfile profile) {
        TopList.ofUnknownItems(scorer, List.of(profile), 1);
    }
}
