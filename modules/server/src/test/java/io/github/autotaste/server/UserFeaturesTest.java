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

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.UserFeaturePlacement;
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users are of two kinds, by turns, and users 701 and 702, who have no ratings, are one of each. */
final class UserFeaturesTest {

    private static final RatingMatrix RATINGS = TinyRatings.withPlainIds(TinyRatings.ratings());

    @TempDir
    private Path folder;

    private RecommendationServer server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        UserFeatures features = features();
        Path file = folder.resolve("tiny.model");
        ModelFile.write(
                UserFeaturePlacement.DEFAULT.keptBy(TinyModels.CDAE.train(RATINGS), RATINGS, features), RATINGS, file);
        server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(ModelSource.ofModelFile(
                        file, Optional.empty(), (model, ratings) -> UserFeatureScorer.of(model, features))),
                Map.of(),
                AccessLog.NONE);
        client = new Client(server.port());
    }

    private static UserFeatures features() {
        IdIndex users = RATINGS.users().union(IdIndex.of(701, 702));
        int[] kinds = IntStream.range(0, users.size())
                .map(user -> (int) (users.idAt(user) % 2))
                .toArray();
        float[] ones = new float[kinds.length];
        Arrays.fill(ones, 1);
        return UserFeatures.named(
                users,
                List.of("kind=even", "kind=odd"),
                new SparseRows(2, IntStream.rangeClosed(0, kinds.length).toArray(), kinds, ones));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer listOf(String user) {
        return client.get("/v1/users/" + user + "/recommendations?count=12");
    }

    @Test
    void usersWithoutRatingsHaveAListByTheirKind() {
        assertThat(listOf("701").status()).isEqualTo(200);
        assertThat(listOf("701").json().path("items")).hasSize(12);
        assertThat(listOf("701").scores("/items")).isNotEqualTo(listOf("702").scores("/items"));
        assertThat(listOf("999").status()).isEqualTo(404);
    }

    @Test
    void preferencesOfSuchUsersCount() {
        List<Float> before = listOf("701").scores("/items");
        assertThat(client.put("/v1/users/701/preferences/3", "").status()).isEqualTo(204);
        assertThat(listOf("701").json().path("items")).hasSize(11);
        assertThat(listOf("701").scores("/items")).isNotEqualTo(before);
    }

    @Test
    void itemsAreComparedAndExplainedAsBefore() {
        assertThat(client.get("/v1/items/3/similar").status()).isEqualTo(200);
        assertThat(client.get("/v1/users/1/items/3/explanation").status()).isIn(200, 404);
    }
}
