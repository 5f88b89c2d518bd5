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
package io.github.autotaste.cli;

import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/** The lists of all users of some ratings, made by all processors, some users at once: memory does not grow with the users. */
record ListsOfAllUsers(ProfileMapping profiles, int length, RuleOptions.Rules rules) {

    /** Scores that a block of users takes at most: 16 MB. */
    private static final int SCORES_AT_ONCE = 4 << 20;

    private static final int MOST_USERS_AT_ONCE = 64;
    private static final int BLOCKS_IN_A_ROW = 64;

    int users() {
        return profiles.ratings().users().size();
    }

    /**
     * Writes the lists in the order of the ratings' users.
     *
     * @return how many users have an empty one
     */
    int write(Writer out, ListText text) throws IOException {
        out.write(text.header(true));
        int block = Math.max(
                1,
                Math.min(
                        MOST_USERS_AT_ONCE,
                        SCORES_AT_ONCE / profiles.model().items().size()));
        int withoutList = 0;
        for (int first = 0; first < users(); first += block * BLOCKS_IN_A_ROW) {
            int start = first;
            List<Lines> written = IntStream.range(0, BLOCKS_IN_A_ROW)
                    .parallel()
                    .mapToObj(b -> lines(
                            Math.min(users(), start + b * block), Math.min(users(), start + (b + 1) * block), text))
                    .toList();
            for (Lines lines : written) {
                out.write(lines.text());
                withoutList += lines.withoutList();
            }
        }
        return withoutList;
    }

    /** The lines of some users, and how many of these have none. */
    private record Lines(String text, int withoutList) {}

    private Lines lines(int from, int to, ListText text) {
        List<UserProfile> some =
                IntStream.range(from, to).mapToObj(profiles::of).toList();
        StringBuilder lines = new StringBuilder();
        int withoutList = 0;
        List<TopList> lists = TopList.of(profiles.model(), some, length, rules.candidates(), rules.selection());
        for (int user = from; user < to; user++) {
            TopList list = lists.get(user - from);
            withoutList += list.itemIndices().length == 0 ? 1 : 0;
            lines.append(text.of(profiles.ratings().users(), user, list));
        }
        return new Lines(lines.toString(), withoutList);
    }
}
