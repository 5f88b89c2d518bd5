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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UnitVectors;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.Contributions;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.taste.OnnxRecommender;
import io.github.autotaste.taste.server.Door.Listed;
import io.github.autotaste.testkit.TinyRatings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model answers alike whoever is asked: the library, the server over either file, or Taste, all over one table of a database. */
final class SameAnswersTest {

    private static final float TOLERANCE = 1e-4f; // of ONNX, as docs/onnx.md has it, relative to scores up to 5
    private static final int ALL = 12;
    private static final long STRANGER = 777_000;

    private final RatingMatrix ratings = TinyRatings.ratings();

    @TempDir
    private Path folder;

    /** The ways to ask. */
    private enum Way {
        MODEL_FILE_OVER_HTTP,
        ONNX_FILE_OVER_HTTP,
        TASTE,
        TASTE_OF_ONNX;

        private Door open(Kind kind, RatingMatrix ratings, DataModel dataModel, Path folder) throws Exception {
            return switch (this) {
                case MODEL_FILE_OVER_HTTP -> new HttpDoor(kind.modelFile(ratings, folder), dataModel);
                case ONNX_FILE_OVER_HTTP -> new HttpDoor(kind.onnxFile(ratings, folder), dataModel);
                case TASTE -> new TasteDoor(kind.recommender(dataModel));
                case TASTE_OF_ONNX -> new TasteDoor(new OnnxRecommender(dataModel, kind.onnx(ratings, folder)));
            };
        }
    }

    static Stream<Arguments> all() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    /** {@link OnnxRecommender} is a recommender of lists. */
    static Stream<Arguments> allWithItems() {
        return all().filter(arguments -> arguments.get()[1] != Way.TASTE_OF_ONNX);
    }

    private Door open(Kind kind, Way way) throws Exception {
        return way.open(kind, ratings, Database.of(ratings, folder).dataModel(), folder);
    }

    private TopList expected(AutoencoderModel model, UserProfile profile, Candidates candidates) {
        float[][] tieBreaks = ItemQuality.of(ratings).tieBreaks(model);
        return TopList.of(model, List.of(profile), ALL, candidates, tieBreaks).get(0);
    }

    private void assertSame(List<Listed> found, TopList expected, boolean areRatings) {
        assertThat(found.stream().map(Listed::itemID))
                .containsExactlyElementsOf(Arrays.stream(expected.itemIndices())
                        .mapToObj(ratings.items()::idAt)
                        .toList());
        for (int rank = 0; rank < expected.scores().length; rank++) {
            float score = expected.scores()[rank];
            assertThat(
                            areRatings
                                    ? clipped(found.get(rank).score())
                                    : found.get(rank).score())
                    .isCloseTo(areRatings ? clipped(score) : score, within(TOLERANCE));
        }
    }

    /** Taste's estimates are within the range of the ratings. */
    private float clipped(float estimate) {
        return Math.max(ratings.min(), Math.min(ratings.max(), estimate));
    }

    @ParameterizedTest
    @MethodSource("all")
    void listsOfUsers(Kind kind, Way way) throws Exception {
        AutoencoderModel model = kind.train(ratings);
        try (Door door = open(kind, way)) {
            for (int user = 0; user < ratings.users().size(); user++) {
                List<Listed> found = door.list(ratings.users().idAt(user), ALL, Set.of());
                TopList expected = expected(model, ratings.profileOf(user), Candidates.UNKNOWN_ITEMS);
                assertSame(found, expected, model.predictsRatings());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void rulesOfLists(Kind kind, Way way) throws Exception {
        AutoencoderModel model = kind.train(ratings);
        UserProfile profile = ratings.profileOf(3);
        long userID = ratings.users().idAt(3);
        int best = expected(model, profile, Candidates.UNKNOWN_ITEMS).itemIndices()[0];
        try (Door door = open(kind, way)) {
            assertSame(
                    door.list(userID, ALL, Set.of(ratings.items().idAt(best))),
                    expected(model, profile, Candidates.UNKNOWN_ITEMS.without(new int[] {best})),
                    model.predictsRatings());
            assertSame(
                    door.known(userID, ALL), expected(model, profile, Candidates.KNOWN_ITEMS), model.predictsRatings());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void listsAfterAChangeAndOfAStranger(Kind kind, Way way) throws Exception {
        AutoencoderModel model = kind.train(ratings);
        UserProfile before = ratings.profileOf(2);
        long userID = ratings.users().idAt(2);
        int added = expected(model, before, Candidates.UNKNOWN_ITEMS).itemIndices()[1];
        int removed = before.itemIndices()[0];
        try (Door door = open(kind, way)) {
            door.put(userID, ratings.items().idAt(added), 4.5f);
            door.remove(userID, ratings.items().idAt(removed));
            door.put(STRANGER, ratings.items().idAt(1), 5);
            door.put(STRANGER, ratings.items().idAt(4), 2.5f);
            TopList changed = expected(model, changed(2, added, removed), Candidates.UNKNOWN_ITEMS);
            assertSame(door.list(userID, ALL, Set.of()), changed, model.predictsRatings());
            UserProfile stranger = UserProfile.ofUnknownUser(new int[] {1, 4}, new float[] {5, 2.5f});
            TopList ofStranger = expected(model, stranger, Candidates.UNKNOWN_ITEMS);
            assertSame(door.list(STRANGER, ALL, Set.of()), ofStranger, model.predictsRatings());
        }
    }

    private UserProfile changed(int user, int added, int removed) {
        return RatingMatrixBuilder.ofRatings()
                .addAll(
                        ratings,
                        position -> ratings.byUser().columnAt(position) != removed
                                || position >= ratings.byUser().end(user)
                                || position < ratings.byUser().start(user))
                .add(ratings.users(), user, ratings.items(), added, 4.5f)
                .build(ratings.users(), ratings.items())
                .profileOf(user);
    }

    @ParameterizedTest
    @MethodSource("allWithItems")
    void similarItems(Kind kind, Way way) throws Exception {
        UnitVectors vectors = UnitVectors.ofItems(kind.train(ratings));
        try (Door door = open(kind, way)) {
            for (int item = 0; item < ALL; item++) {
                TopN nearest = new TopN(ALL);
                for (int other = 0; other < ALL; other++) {
                    double cosine = vectors.cosine(other, vectors.row(item));
                    nearest.offer(other, other == item ? Float.NaN : (float) cosine);
                }
                assertSame(door.similar(ratings.items().idAt(item), ALL), TopList.drained(nearest), false);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allWithItems")
    void explanations(Kind kind, Way way) throws Exception {
        AutoencoderModel model = kind.train(ratings);
        UserProfile profile = ratings.profileOf(1);
        int item = expected(model, profile, Candidates.UNKNOWN_ITEMS).itemIndices()[0];
        float[] contributions = Contributions.of(model, profile, item);
        try (Door door = open(kind, way)) {
            List<Listed> because =
                    door.because(ratings.users().idAt(1), ratings.items().idAt(item), ALL);
            assertThat(because).hasSize(contributions.length);
            float last = Float.POSITIVE_INFINITY;
            for (Listed known : because) {
                int entry = Arrays.binarySearch(
                        profile.itemIndices(), ratings.items().indexOf(known.itemID()));
                assertThat(known.score())
                        .isCloseTo(contributions[entry], within(2 * TOLERANCE))
                        .isLessThanOrEqualTo(last);
                last = known.score();
            }
        }
    }
}
