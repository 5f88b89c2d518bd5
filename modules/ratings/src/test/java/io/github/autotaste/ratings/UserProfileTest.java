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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class UserProfileTest {

    @Test
    void refusesItemsAndRatingsOfDifferentNumber() {
        assertThatThrownBy(() -> new UserProfile(0, new int[] {1, 2}, new float[] {3f}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A profile needs one rating per item, but has 2 items and 1 ratings");
    }

    @Test
    void refusesAUserIndexThatIsNeitherAnIndexNorUnknown() {
        assertThatThrownBy(() -> new UserProfile(-2, new int[0], new float[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a user index of at least 0, or -1 for an unknown user, found -2");
    }

    @Test
    void refusesItemsThatAreNoneRepeatedOrOutOfOrder() {
        assertThatThrownBy(() -> UserProfile.ofUnknownUser(new int[] {-1, 2}, new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected item indices of at least 0 in a profile, found -1");
        assertThatThrownBy(() -> UserProfile.ofUnknownUser(new int[] {1, 4, 4}, new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ascending item indices without repetition in a profile, found 4 after 4");
        assertThatThrownBy(() -> UserProfile.ofUnknownUser(new int[] {3, 1}, new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ascending item indices without repetition in a profile, found 1 after 3");
    }

    @Test
    void refusesRatingsThatAreNotFinite() {
        for (float rating : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new UserProfile(0, new int[] {1, 2}, new float[] {3, rating}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected finite ratings in a profile, found " + rating + " for item index 2");
        }
    }

    @Test
    void knowsWhetherItsUserIsKnown() {
        int[] items = {1, 2};
        float[] ratings = {3f, 4f};
        assertThat(new UserProfile(0, items, ratings).isKnownUser()).isTrue();
        assertThat(UserProfile.ofUnknownUser(items, ratings).isKnownUser()).isFalse();
        assertThat(UserProfile.ofUnknownUser(items, ratings).userIndex()).isEqualTo(UserProfile.UNKNOWN_USER);
    }
}
