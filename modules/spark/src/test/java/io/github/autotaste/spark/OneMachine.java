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
package io.github.autotaste.spark;

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lists that {@code recommend --all-users} makes, as {@link LocalSpark#listsOf} gives Spark's. */
final class OneMachine {

    private OneMachine() {}

    static Map<String, List<String>> lists(ItemScorer scorer, RatingMatrix ratings, int length, Candidates candidates) {
        ProfileMapping mapping = new ProfileMapping(scorer, ratings);
        List<UserProfile> profiles =
                IntStream.range(0, ratings.users().size()).mapToObj(mapping::of).toList();
        List<TopList> tops = TopList.of(scorer, profiles, length, candidates, mapping.tieBreaks());
        Map<String, List<String>> lists = new HashMap<>();
        for (int user = 0; user < tops.size(); user++) {
            TopList top = tops.get(user);
            List<String> list = new ArrayList<>();
            for (int rank = 0; rank < top.itemIndices().length; rank++) {
                list.add(scorer.items().textAt(top.itemIndices()[rank]) + ":" + top.scores()[rank]);
            }
            lists.put(ratings.users().textAt(user), list);
        }
        return lists;
    }
}
