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

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TopListTest {

    /** Scores item i for user u as (i * (u + 2)) modulo 7, and item 3 for nobody. */
    private static final class Modulo implements ItemScorer {

        @Override
        public IdIndex users() {
            return IdIndex.of(0, 1);
        }

        @Override
        public IdIndex items() {
            return IdIndex.of(0, 1, 2, 3, 4, 5);
        }

        @Override
        public boolean predictsRatings() {
            return false;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = item == 3 ? Float.NaN : item * (profile.userIndex() + 2) % 7;
            }
        }
    }

    private static UserProfile profile(int user, int... items) {
        return new UserProfile(user, items, new float[items.length]);
    }

    @Test
    void holdsTheBestItemsThatTheUserDoesNotHave() {
        // user 0: 0 2 4 - 1 3; user 1: 0 3 6 - 5 1
        List<TopList> lists = TopList.ofUnknownItems(new Modulo(), List.of(profile(0, 2), profile(1)), 3);
        assertThat(lists.get(0).itemIndices()).containsExactly(5, 1, 4);
        assertThat(lists.get(0).scores()).containsExactly(3, 2, 1);
        assertThat(lists.get(1).itemIndices()).containsExactly(2, 4, 1);
        assertThat(lists.get(1).scores()).containsExactly(6, 5, 3);
    }

    @Test
    void holdsCandidatesOnly() {
        List<UserProfile> user = List.of(profile(0, 1, 2, 5)); // 0 2 4 - 1 3
        assertThat(listed(user, Candidates.KNOWN_ITEMS)).containsExactly(2, 5, 1);
        assertThat(listed(user, Candidates.KNOWN_ITEMS.without(5, 0))).containsExactly(2, 1);
        assertThat(listed(user, Candidates.UNKNOWN_ITEMS.among(5, 4, 3))).containsExactly(4);
        assertThat(listed(user, Candidates.UNKNOWN_ITEMS.without(4).among())).isEmpty();
    }

    private static int[] listed(List<UserProfile> user, Candidates candidates) {
        return TopList.of(new Modulo(), user, 6, candidates).get(0).itemIndices();
    }

    @Test
    void isShortWhereItemsAreFew() {
        List<TopList> lists = TopList.ofUnknownItems(new Modulo(), List.of(profile(0, 0, 1, 2)), 10);
        assertThat(lists.get(0).itemIndices()).containsExactly(5, 4);
    }

    @Test
    void nobodyGetsNoList() {
        assertThat(TopList.ofUnknownItems(new Modulo(), List.of(), 10)).isEmpty();
    }

    /** Scores item i as 64 - i, and says so beforehand; it is never asked for all scores. */
    private static final class Bounded implements ItemScorer, BoundedScores {

        private static final int ITEMS = 64;

        @Override
        public IdIndex users() {
            return IdIndex.of(0);
        }

        @Override
        public IdIndex items() {
            return IdIndex.of(LongStream.range(0, ITEMS).toArray());
        }

        @Override
        public boolean predictsRatings() {
            return false;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            throw new AssertionError("All items are scored, though bounds tell which can win");
        }

        @Override
        public Optional<BoundedScores> boundedScores(UserProfile profile) {
            return Optional.of(this);
        }

        @Override
        public void bounds(float[] bounds) {
            for (int item = 0; item < ITEMS; item++) {
                bounds[item] = ITEMS - item;
            }
        }

        @Override
        public void scores(int[] itemIndices, float[] scores) {
            for (int place = 0; place < itemIndices.length; place++) {
                scores[place] = ITEMS - itemIndices[place];
            }
        }
    }

    @Test
    void scoresOnlyItemsWhoseBoundsReachTheList() {
        List<TopList> lists = TopList.ofUnknownItems(new Bounded(), List.of(profile(0, 0, 2), profile(-1)), 3);
        assertThat(lists.get(0).itemIndices()).containsExactly(1, 3, 4);
        assertThat(lists.get(0).scores()).containsExactly(63, 61, 60);
        assertThat(lists.get(1).itemIndices()).containsExactly(0, 1, 2);
    }
}
