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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists against a sort of everything, over random data, scores full of ties, rescorers and candidates. */
@Tag("mahout-0.10")
final class NaiveRankingTest {

    private static final float[] SCORES = {-3, 0.5f, 2, 2.25f, 3, 3, 4, 5, 6.5f, 8, 1e6f, Float.NaN};

    static Stream<Case> cases() {
        return LongStream.range(0, 300).mapToObj(seed -> Case.of(new Random(seed)));
    }

    /** @param scores (items of the scorer) the same for everybody */
    private record Case(
            RatingMatrix ratings,
            IdIndex scored,
            float[] scores,
            boolean predictsRatings,
            @Nullable Rescoring rescorer,
            long @Nullable [] candidates,
            boolean includeKnown,
            int howMany) {

        static Case of(Random random) {
            RatingMatrix ratings = ratings(random);
            long[] ids = LongStream.rangeClosed(1, 14)
                    .filter(id -> random.nextInt(4) > 0)
                    .toArray();
            float[] scores = new float[ids.length];
            int levels = 1 + random.nextInt(SCORES.length);
            for (int item = 0; item < scores.length; item++) {
                scores[item] = SCORES[SCORES.length - 1 - random.nextInt(levels)];
            }
            return new Case(
                    ratings,
                    IdIndex.of(ids),
                    scores,
                    random.nextBoolean(),
                    random.nextBoolean() ? new Rescoring(random.nextInt(5)) : null,
                    random.nextBoolean() ? random.longs(8, 0, 17).distinct().toArray() : null,
                    random.nextBoolean(),
                    1 + random.nextInt(16));
        }

        private static RatingMatrix ratings(Random random) {
            RatingMatrixBuilder ratings =
                    random.nextBoolean() ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
            ratings.add(1, 3, 2);
            for (int entry = random.nextInt(40); entry > 0; entry--) {
                ratings.add(1 + random.nextInt(6), 1 + random.nextInt(14), 1 + random.nextInt(5));
            }
            return ratings.build();
        }

        @Override
        public String toString() {
            return ratings + (predictsRatings ? " ratings" : " preferences") + " by " + rescorer
                    + (candidates == null ? "" : " of candidates") + (includeKnown ? " with known" : "");
        }
    }

    /** Changes, levels, reverses or filters. */
    private record Rescoring(int kind) implements IDRescorer {
        @Override
        public double rescore(long id, double value) {
            return switch (kind) {
                case 0 -> -value;
                case 1 -> 7;
                case 2 -> id % 5 == 0 ? Double.NaN : Math.rint(value / 2);
                case 3 -> value + id % 2;
                default -> value;
            };
        }

        @Override
        public boolean isFiltered(long id) {
            return kind == 4 && id % 3 == 0;
        }
    }

    private record FixedScores(IdIndex items, float[] scores, boolean predictsRatings) implements ItemScorer {
        @Override
        public IdIndex users() {
            return IdIndex.of(1, 2, 3);
        }

        /** Loses differences, as a probability of a large logit does. */
        @Override
        public float reported(float score) {
            return predictsRatings ? score : Math.min(4, score);
        }

        @Override
        public void scoreAll(UserProfile profile, float[] target) {
            System.arraycopy(scores, 0, target, 0, scores.length);
        }
    }

    private record Listed(long itemID, float value, float score, float mean, float count) {}

    @ParameterizedTest
    @MethodSource("cases")
    void listsWhatASortOfEverythingPutsFirst(Case given) throws TasteException {
        DataModel dataModel = TinyDataModels.of(given.ratings());
        ItemScorerBuilder builder = data -> new FixedScores(given.scored(), given.scores(), given.predictsRatings());
        AutoencoderRecommender recommender = given.candidates() == null
                ? new AutoencoderRecommender(dataModel, builder)
                : new AutoencoderRecommender(dataModel, builder, new Fixed(given.candidates()));
        for (long userID : given.ratings().users().toArray()) {
            List<String> expected = naive(given, userID).stream()
                    .map(item -> item.itemID() + ":" + item.value())
                    .toList();
            assertThat(recommender.recommend(userID, given.howMany(), given.rescorer(), given.includeKnown()))
                    .extracting(item -> item.getItemID() + ":" + item.getValue())
                    .isEqualTo(expected);
        }
    }

    private static List<Listed> naive(Case given, long userID) {
        IdIndex inData = given.ratings().items();
        UserProfile known = given.ratings().profileOf(given.ratings().users().indexOf(userID));
        List<Long> knownIDs =
                IntStream.of(known.itemIndices()).mapToObj(inData::idAt).toList();
        long[] newer = LongStream.of(inData.toArray())
                .filter(id -> given.predictsRatings() && given.scored().indexOf(id) < 0)
                .toArray();
        IdIndex all = IdIndex.of(LongStream.concat(LongStream.of(given.scored().toArray()), LongStream.of(newer))
                .toArray());
        ItemQuality quality = ItemQuality.of(given.ratings(), all);
        Predicate<Long> isWanted = id -> (given.includeKnown() || !knownIDs.contains(id))
                && (given.candidates() == null
                        || LongStream.of(given.candidates()).anyMatch(candidate -> candidate == id));
        Comparator<Listed> byQuality = given.predictsRatings()
                ? Comparator.comparing(Listed::mean).thenComparing(Listed::count)
                : Comparator.comparing(Listed::count).thenComparing(Listed::mean);
        Comparator<Listed> bestFirst = Comparator.comparing(
                        (Listed item) -> given.rescorer() == null ? 0 : item.value() + 0f)
                .thenComparing(Listed::score)
                .thenComparing(byQuality)
                .reversed()
                .thenComparing(item -> given.scored().indexOf(item.itemID()) < 0)
                .thenComparing(Listed::itemID);
        return LongStream.of(all.toArray())
                .boxed()
                .filter(isWanted)
                .map(id -> listed(given, id, estimate(given, id, known, quality, all), quality, all.indexOf(id)))
                .filter(item -> !Float.isNaN(item.value()))
                .sorted(bestFirst)
                .limit(given.howMany())
                .toList();
    }

    private static float estimate(Case given, long itemID, UserProfile known, ItemQuality quality, IdIndex all) {
        int scored = given.scored().indexOf(itemID);
        if (scored >= 0) {
            return given.scores()[scored];
        }
        double deviation = 0;
        int counted = 0;
        for (int position = 0; position < known.itemIndices().length; position++) {
            long knownID = given.ratings().items().idAt(known.itemIndices()[position]);
            if (given.scored().indexOf(knownID) >= 0) {
                deviation += known.ratings()[position] - quality.means()[all.indexOf(knownID)];
                counted++;
            }
        }
        return quality.means()[all.indexOf(itemID)] + (float) (deviation / (5 + counted));
    }

    private static Listed listed(Case given, long itemID, float score, ItemQuality quality, int index) {
        float told = given.predictsRatings() ? clipped(score, given.ratings()) : Math.min(4, score);
        IDRescorer rescorer = given.rescorer();
        float value = told;
        if (rescorer != null && !Float.isNaN(told)) {
            value = rescorer.isFiltered(itemID) ? Float.NaN : (float) rescorer.rescore(itemID, told);
        }
        return new Listed(itemID, value, score, quality.means()[index], quality.counts()[index]);
    }

    private static float clipped(float estimate, RatingMatrix ratings) {
        return ratings.hasValues() ? Math.max(ratings.min(), Math.min(ratings.max(), estimate)) : estimate;
    }

    private record Fixed(long[] itemIDs) implements CandidateItemsStrategy {
        @Override
        public FastIDSet getCandidateItems(
                long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems) {
            return new FastIDSet(itemIDs);
        }

        @Override
        public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {}
    }
}
