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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The best items for a user, best first.
 *
 * @param itemIndices as many as were asked for, or all there are
 * @param scores (itemIndices) of each, as {@link ItemScorer#reported}; where they are equal, the order is that of the scores
 *     behind them
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record TopList(int[] itemIndices, float[] scores) {

    /**
     * Lists for several users at once, which costs a scorer less than one user after the other. Takes memory for as many
     * scores as there are users times items.
     *
     * @param profiles whom the lists are for; the items of each are left out of its list
     * @param length of the lists at most, at least 1
     * @param tieBreaks (items) what equal scores are decided by before the index, as {@link TopN} takes them
     */
    public static List<TopList> ofUnknownItems(
            ItemScorer scorer, List<UserProfile> profiles, int length, float[]... tieBreaks) {
        return of(scorer, profiles, length, Candidates.UNKNOWN_ITEMS, tieBreaks);
    }

    /**
     * As {@link #ofUnknownItems}, out of other candidates.
     *
     * @param candidates which items may be in the list of each
     */
    public static List<TopList> of(
            ItemScorer scorer, List<UserProfile> profiles, int length, Candidates candidates, float[]... tieBreaks) {
        return of(scorer, profiles, length, candidates, Selection.best(tieBreaks));
    }

    /**
     * As {@link #ofUnknownItems}, by the rules of a shop: first it is said which items may be listed, then the list is selected out of
     * these. Where nothing but the best items is wanted and the scorer has bounds, the others are not scored.
     *
     * @param candidates which items may be in the list of each
     * @param selection how the lists are made of their scores
     */
    public static List<TopList> of(
            ItemScorer scorer, List<UserProfile> profiles, int length, Candidates candidates, Selection selection) {
        TopList[] lists = new TopList[profiles.size()];
        for (int user = 0; user < lists.length && selection instanceof BestItems; user++) {
            lists[user] = byBounds(scorer, profiles.get(user), length, candidates, (BestItems) selection);
        }
        int[] others = IntStream.range(0, lists.length)
                .filter(user -> lists[user] == null)
                .toArray();
        List<UserProfile> rest = IntStream.of(others).mapToObj(profiles::get).toList();
        float[][] scores = new float[others.length][scorer.items().size()];
        scorer.scoreAll(rest, scores);
        for (int position = 0; position < others.length; position++) {
            candidates.leaveOut(rest.get(position), scores[position]);
            lists[others[position]] = selection.of(rest.get(position), scores[position], length);
        }
        return Stream.of(lists).map(list -> reported(list, scorer)).toList();
    }

    private static @Nullable TopList byBounds(
            ItemScorer scorer, UserProfile profile, int length, Candidates candidates, BestItems selection) {
        int items = scorer.items().size();
        return scorer.boundedScores(profile)
                .flatMap(bounded -> TopCandidates.of(
                        bounded, length, new float[items], bounds -> candidates.leaveOut(profile, bounds)))
                .map(top -> selection.of(top, length))
                .orElse(null);
    }

    private static TopList reported(TopList list, ItemScorer scorer) {
        for (int rank = 0; rank < list.scores.length; rank++) {
            list.scores[rank] = scorer.reported(list.scores[rank]);
        }
        return list;
    }

    /** What was selected; empties the selection. */
    public static TopList drained(TopN best) {
        TopList list = new TopList(new int[best.size()], new float[best.size()]);
        best.drain(list.itemIndices, list.scores);
        return list;
    }
}
