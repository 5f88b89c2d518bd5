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

/** Why an item is recommended: what each item that a user has adds to its score. */
public final class Contributions {

    private Contributions() {}

    /**
     * The item's score less its score if one entry were missing from the profile, everything else being equal. Estimated ratings
     * are those of a user the model was not trained on, since a trained row cannot forget one rating.
     *
     * @param profile whom the item is recommended to
     * @return (profile) in the unit of the scores; what is below 0 speaks against the item
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static float[] of(ItemScorer scorer, UserProfile profile, int itemIndex) {
        UserProfile asked = scorer.predictsRatings()
                ? UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings())
                : profile;
        float[] with = new float[1];
        scorer.scoreItems(asked, new int[] {itemIndex}, with);
        float[] contributions = scorer.scoresWithoutEach(asked, itemIndex);
        for (int entry = 0; entry < contributions.length; entry++) {
            contributions[entry] = with[0] - contributions[entry];
        }
        return contributions;
    }
}
