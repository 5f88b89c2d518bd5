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
package io.github.autotaste.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.Contributions;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.Selection;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ItemDetails;
import io.github.autotaste.server.model.PreferencesInMemory;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of a served model, from a model file and from an ONNX file: what the library answers, over HTTP. */
abstract class SameListsContract {

    private static final float TOLERANCE =
            1e-4f; // of ONNX: 1e-5 relative to scores up to 5, 5e-5 for new users of CDAE

    private final RatingMatrix ratings;
    private final IdIndex items;

    @TempDir
    private Path folder;

    SameListsContract(RatingMatrix ratings) {
        this.ratings = ratings;
        items = ratings.items();
    }

    static Stream<Arguments> served() {
        return Stream.of(TinyModels.values())
                .flatMap(model -> Stream.of(Arguments.of(model, false), Arguments.of(model, true)));
    }

    private RecommendationServer start(TinyModels model, boolean isOnnx) throws IOException {
        return RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(isOnnx ? model.onnxFile(folder, ratings) : model.modelFile(folder, ratings)),
                new ItemDetails(Map.of(items.textAt(0), "The \"First\" <Item>"), TinyModels.featuresOf(items)),
                AccessLog.NONE,
                new PreferencesInMemory(100));
    }

    /** The id of somebody without ratings. */
    abstract String newUser();

    /** The path of a user. */
    private String user(int user) {
        return "/v1/users/" + encoded(ratings.users().textAt(user));
    }

    private String item(int item) {
        return encoded(items.textAt(item));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Ids of items as JSON. */
    private String json(int... indices) {
        return IntStream.of(indices)
                .mapToObj(index -> TextNode.valueOf(items.textAt(index)).toString())
                .collect(Collectors.joining(","));
    }

    private void assertSame(Answer answer, String pointer, TopList expected) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.texts(pointer))
                .containsExactlyElementsOf(IntStream.of(expected.itemIndices())
                        .mapToObj(items::textAt)
                        .toList());
        List<Float> scores = answer.scores(pointer);
        for (int rank = 0; rank < expected.scores().length; rank++) {
            assertThat(scores.get(rank)).isCloseTo(expected.scores()[rank], within(TOLERANCE));
        }
    }

    private TopList expected(AutoencoderModel model, UserProfile profile, int count) {
        float[][] tieBreaks = ItemQuality.of(ratings).tieBreaks(model);
        return TopList.ofUnknownItems(model, List.of(profile), count, tieBreaks).get(0);
    }

    @ParameterizedTest
    @MethodSource("served")
    void everyUserGetsTheListOfTheLibrary(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            for (int user = 0; user < ratings.users().size(); user++) {
                assertSame(
                        client.get(user(user) + "/recommendations?count=5"),
                        "/items",
                        expected(model, ratings.profileOf(user), 5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void strangersGetTheListsOfTheLibraryAllAtOnce(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        String profiles = "{\"likes\":[%s]},{\"ratings\":{%s:2.5,%s:99}},{}".formatted(json(1, 4), json(2), json(7));
        float highest = ratings.max();
        List<UserProfile> expected = List.of(
                UserProfile.ofUnknownUser(new int[] {1, 4}, new float[] {highest, highest}),
                UserProfile.ofUnknownUser(new int[] {2, 7}, new float[] {2.5f, highest}),
                UserProfile.ofUnknownUser(new int[0], new float[0]));
        try (RecommendationServer server = start(kind, isOnnx)) {
            Answer answer = new Client(server.port())
                    .post("/v1/recommendations", "{\"count\":7,\"profiles\":[" + profiles + "]}");
            for (int profile = 0; profile < expected.size(); profile++) {
                assertSame(answer, "/lists/" + profile + "/items", expected(model, expected.get(profile), 7));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void rulesLeaveItemsOut(TinyModels kind, boolean isOnnx) throws IOException {
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            String path = user(3) + "/recommendations?count=12";
            List<String> all = client.get(path).texts("/items");
            List<String> known = Arrays.stream(ratings.profileOf(3).itemIndices())
                    .mapToObj(items::textAt)
                    .toList();
            assertThat(all).hasSize(12 - known.size()).doesNotContainAnyElementsOf(known);
            assertThat(client.get(path + "&exclude=" + encoded(all.get(0)) + ",123456")
                            .texts("/items"))
                    .containsExactlyElementsOf(all.subList(1, all.size()));
            assertThat(client.get(path + "&onlyKnown=true").texts("/items")).containsExactlyInAnyOrderElementsOf(known);
            assertThat(client.post(
                                    "/v1/recommendations",
                                    "{\"profiles\":[{\"likes\":[%s]}],\"only\":[%s],\"exclude\":[%s]}"
                                            .formatted(json(5), json(0, 5, 9), json(9)))
                            .texts("/lists/0/items"))
                    .containsExactly(items.textAt(0));
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void rulesOfAShopAreThoseOfTheLibrary(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        ItemFeatures features = TinyModels.featuresOf(items);
        Selection best = Selection.best(ItemQuality.of(ratings).tieBreaks(model));
        Selection rules = best.exploring(0.5, 3).atMost(2, features.categoriesBy(items));
        int[] even = features.itemsOf("even");
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            for (int user = 0; user < 8; user++) {
                List<UserProfile> profile = List.of(ratings.profileOf(user));
                String path = user(user) + "/recommendations?count=5";
                assertSame(
                        client.get(path + "&category=even"),
                        "/items",
                        TopList.of(model, profile, 5, Candidates.UNKNOWN_ITEMS.among(even), best)
                                .get(0));
                assertSame(
                        client.get(path + "&explore=0.5&seed=3&atMost=2"),
                        "/items",
                        TopList.of(model, profile, 5, Candidates.UNKNOWN_ITEMS, rules)
                                .get(0));
            }
            UserProfile stranger = UserProfile.ofUnknownUser(new int[] {5}, new float[] {ratings.max()});
            assertSame(
                    client.post(
                            "/v1/recommendations",
                            "{\"profiles\":[{\"likes\":[%s]}],\"categories\":[\"kind=even\"],\"explore\":0.5,\"seed\":3,\"atMost\":2}"
                                    .formatted(json(5))),
                    "/lists/0/items",
                    TopList.of(model, List.of(stranger), 10, Candidates.UNKNOWN_ITEMS.among(even), rules)
                            .get(0));
        }
    }

    /** Item i was had on day i, the last one on day 11: after 3 days those up to day 8 may be listed again. */
    @ParameterizedTest
    @EnumSource
    void whatWasHadLongAgoMayBeListedAgain(TinyModels kind) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        RatingMatrix timed = TinyModels.withTimes(ratings);
        Candidates again =
                Candidates.notHadSince(timed, model, Duration.ofDays(8).toMillis() + 1);
        Selection best = Selection.best(ItemQuality.of(ratings).tieBreaks(model));
        try (RecommendationServer server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(kind.modelFileBesideTimes(folder, ratings)),
                ItemDetails.ofTitles(Map.of()),
                AccessLog.NONE,
                new PreferencesInMemory(100))) {
            Client client = new Client(server.port());
            for (int user = 0; user < 8; user++) {
                List<UserProfile> profile = List.of(ratings.profileOf(user));
                String path = user(user) + "/recommendations?count=12&againAfter=3";
                assertSame(
                        client.get(path),
                        "/items",
                        TopList.of(model, profile, 12, again, best).get(0));
                assertSame(
                        client.get(path + "&onlyKnown=true"),
                        "/items",
                        TopList.of(model, profile, 12, again.and(Candidates.KNOWN_ITEMS), best)
                                .get(0));
            }
            String had = client.get(user(3) + "/recommendations?onlyKnown=true&againAfter=3")
                    .texts("/items")
                    .get(0);
            client.put(user(3) + "/preferences/" + encoded(had), "{\"rating\":4}");
            assertThat(client.get(user(3) + "/recommendations?count=12&againAfter=3")
                            .texts("/items"))
                    .doesNotContain(had)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void changedPreferencesCountAtOnceAsTheLibraryFoldsThemIn(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            int user = 2;
            UserProfile before = ratings.profileOf(user);
            int added = IntStream.range(0, 12)
                    .filter(item -> Arrays.binarySearch(before.itemIndices(), item) < 0)
                    .findFirst()
                    .orElseThrow();
            int removed = before.itemIndices()[0];
            String preferences = user(user) + "/preferences/";
            assertThat(client.put(preferences + item(added), "{\"rating\":4.5}").status())
                    .isEqualTo(204);
            assertThat(client.call("DELETE", preferences + item(removed)).status())
                    .isEqualTo(204);
            UserProfile after = RatingMatrixBuilder.ofRatings()
                    .addAll(
                            ratings,
                            position -> ratings.byUser().columnAt(position) != removed
                                    || position >= ratings.byUser().end(user)
                                    || position < ratings.byUser().start(user))
                    .add(ratings.users(), user, items, added, 4.5f)
                    .build(ratings.users(), items)
                    .profileOf(user);
            assertSame(client.get(user(user) + "/recommendations?count=4"), "/items", expected(model, after, 4));
            assertThat(client.get(user(user) + "/preferences").texts("/items"))
                    .contains(items.textAt(added))
                    .doesNotContain(items.textAt(removed));
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void aNewUserIsServedAfterTheFirstPreference(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            String user = "/v1/users/" + encoded(newUser());
            assertThat(client.get(user + "/recommendations").status()).isEqualTo(404);
            assertThat(client.put(user + "/preferences/" + item(6), "").status())
                    .isEqualTo(204);
            UserProfile profile = UserProfile.ofUnknownUser(new int[] {6}, new float[] {ratings.max()});
            assertSame(client.get(user + "/recommendations"), "/items", expected(model, profile, 10));
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void explanationsAreTheContributionsOfTheLibrary(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        UserProfile profile = ratings.profileOf(1);
        int item = expected(model, profile, 1).itemIndices()[0];
        float[] contributions = Contributions.of(model, profile, item);
        try (RecommendationServer server = start(kind, isOnnx)) {
            Answer answer = new Client(server.port()).get(user(1) + "/items/" + item(item) + "/explanation?count=12");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            JsonNode because = answer.json().path("because");
            assertThat(because).hasSize(profile.itemIndices().length);
            float last = Float.POSITIVE_INFINITY;
            for (JsonNode known : because) {
                int entry = Arrays.binarySearch(
                        profile.itemIndices(), items.indexOf(known.path("item").asText()));
                float score = known.path("score").floatValue();
                assertThat(score).isCloseTo(contributions[entry], within(2 * TOLERANCE));
                assertThat(score).isLessThanOrEqualTo(last);
                last = score;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void similarItemsAreNearestByTheirEmbeddings(TinyModels kind, boolean isOnnx) throws IOException {
        AutoencoderModel model = kind.train(ratings);
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            for (int item = 0; item < 12; item++) {
                Answer answer = client.get("/v1/items/" + item(item) + "/similar?count=12");
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                List<String> similar = answer.texts("/items");
                assertThat(similar).hasSize(11).doesNotContain(items.textAt(item));
                float last = 1;
                for (int rank = 0; rank < 11; rank++) {
                    float score = answer.scores("/items").get(rank);
                    double expected = cosine(model, item, items.indexOf(similar.get(rank)));
                    assertThat(score).isCloseTo((float) expected, within(1e-5f)).isLessThanOrEqualTo(last);
                    last = score;
                }
            }
        }
    }

    /** By its definition: the cosine of embeddings less their mean. */
    private static double cosine(AutoencoderModel model, int first, int second) {
        int units = model.itemEmbedding(0).vector().length;
        double[] mean = new double[units];
        for (int item = 0; item < 12; item++) {
            for (int unit = 0; unit < units; unit++) {
                mean[unit] += model.itemEmbedding(item).vector()[unit] / 12;
            }
        }
        double product = 0;
        double firstSquare = 0;
        double secondSquare = 0;
        for (int unit = 0; unit < units; unit++) {
            double a = model.itemEmbedding(first).vector()[unit] - mean[unit];
            double b = model.itemEmbedding(second).vector()[unit] - mean[unit];
            product += a * b;
            firstSquare += a * a;
            secondSquare += b * b;
        }
        return product / Math.sqrt(firstSquare * secondSquare);
    }

    @ParameterizedTest
    @MethodSource("served")
    void inferenceGivesTheListsOfProfiles(TinyModels kind, boolean isOnnx) throws IOException {
        try (RecommendationServer server = start(kind, isOnnx)) {
            Client client = new Client(server.port());
            String name = client.get("/v1/model").json().path("name").asText();
            String ids = items.hasTexts()
                    ? json(1, 4, 2) + ",\"\""
                    : items.idAt(1) + "," + items.idAt(4) + "," + items.idAt(2) + ",0";
            Answer inferred = client.post(
                    "/v2/models/" + name + "/infer", """
                        {"id": "a", "parameters": {"count": 12}, "inputs": [
                         {"name": "item_ids", "shape": [2, 2], "datatype": "%s", "data": [%s]},
                         {"name": "values", "shape": [2, 2], "datatype": "FP32", "data": [5, 1.5, 4, 0]},
                         {"name": "lengths", "shape": [2], "datatype": "INT64", "data": [2, 1]}]}\
                        """.formatted(items.hasTexts() ? "BYTES" : "INT64", ids));
            Answer listed = client.post("/v1/recommendations", """
                {"count": 12, "profiles": [{"ratings": {%s: 5, %s: 1.5}}, {"ratings": {%s: 4}}]}\
                """.formatted(json(1), json(4), json(2)));
            assertThat(inferred.status()).as(inferred.text()).isEqualTo(200);
            assertThat(inferred.json().path("id").asText()).isEqualTo("a");
            JsonNode outputs = inferred.json().path("outputs");
            for (int row = 0; row < 2; row++) {
                List<String> expected = listed.texts("/lists/" + row + "/items");
                assertThat(outputs.at("/2/data/" + row).asInt()).isEqualTo(expected.size());
                for (int rank = 0; rank < expected.size(); rank++) {
                    assertThat(outputs.at("/0/data/" + (12 * row + rank)).asText())
                            .isEqualTo(expected.get(rank));
                    assertThat(outputs.at("/1/data/" + (12 * row + rank)).floatValue())
                            .isEqualTo(listed.scores("/lists/" + row + "/items").get(rank));
                }
            }
        }
    }
}
