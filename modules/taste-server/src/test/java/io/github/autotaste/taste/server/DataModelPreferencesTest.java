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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.taste.server.Door.Listed;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences that the server keeps in a database by Mahout's data model. */
final class DataModelPreferencesTest {

    private static final String NEW_USER = "/v1/users/777000";

    private final RatingMatrix ratings = TinyRatings.ratings();

    @TempDir
    private Path folder;

    private Database database;
    private ModelSource model;

    @BeforeEach
    void createTable() throws Exception {
        database = Database.of(ratings, folder);
        model = Kind.USER_AUTOREC.modelFile(ratings, folder);
    }

    private static List<Listed> list(HttpDoor door) throws Exception {
        return door.list(777_000, 12, Set.of());
    }

    @Test
    void outliveTheServerAndTheDatabase() throws Exception {
        List<Listed> before;
        try (HttpDoor door = new HttpDoor(model, database.dataModel())) {
            assertThat(door.call("GET", NEW_USER + "/recommendations", "").statusCode())
                    .isEqualTo(404);
            door.put(777_000, 3, 4.5f);
            door.put(777_000, 8, 1);
            door.put(777_000, 8, 2);
            door.put(777_000, 0, 5);
            door.remove(777_000, 0);
            before = list(door);
        }
        database.run("shutdown");
        try (HttpDoor door = new HttpDoor(model, Database.reopened(folder).dataModel())) {
            assertThat(list(door)).isEqualTo(before).hasSize(10);
            assertThat(door.call("GET", NEW_USER + "/preferences", "").body())
                    .contains("{\"item\":\"3\",\"score\":4.5}", "{\"item\":\"8\",\"score\":2.0}")
                    .doesNotContain("\"item\":\"0\"");
        }
    }

    @Test
    void followWhatOtherProgramsWrite() throws Exception {
        try (HttpDoor door = new HttpDoor(model, database.dataModel())) {
            database.run("insert into ratings values (777000, 3, 5)");
            List<Listed> one = list(door);
            database.run("insert into ratings values (777000, 8, 1)");
            assertThat(list(door)).hasSize(one.size() - 1).isNotEqualTo(one);
            database.run("delete from ratings where person = 777000");
            assertThat(door.call("GET", NEW_USER + "/recommendations", "").body())
                    .contains("unknown-user");
        }
    }

    /** Item 3 was had in 1970, item 8 in the year 2100; nobody knows when item 0 was, nor what is put while the server runs. */
    @Test
    void sayWhatWasHadLongAgo() throws Exception {
        database.run("alter table ratings add column moment bigint");
        database.run("insert into ratings values (777000, 3, 5, 86400000), (777000, 8, 5, 4102444800000)");
        database.run("insert into ratings values (777000, 0, 5, null)");
        try (HttpDoor door = new HttpDoor(model, database.dataModelWithTimes())) {
            door.put(777_000, -1, 4);
            assertThat(door.call("GET", NEW_USER + "/recommendations?count=12&againAfter=30", "")
                            .body())
                    .contains("\"item\":\"3\"")
                    .doesNotContain("\"item\":\"8\"", "\"item\":\"0\"", "\"item\":\"-1\"");
        }
        try (HttpDoor door = new HttpDoor(model, database.dataModel())) {
            assertThat(door.call("GET", NEW_USER + "/recommendations?count=12&againAfter=30", "")
                            .body())
                    .contains("\"items\":[")
                    .doesNotContain("\"item\":\"3\"");
        }
    }

    @Test
    void areAllKeptWhereManySayThemAtATime() throws Exception {
        List<Long> items = IntStream.range(0, 12)
                .mapToObj(index -> ratings.items().idAt(index))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (HttpDoor door = new HttpDoor(model, database.dataModel())) {
            List<Callable<Void>> puts = items.stream()
                    .map(item -> (Callable<Void>) () -> {
                        door.put(777_000, item, 3);
                        return null;
                    })
                    .toList();
            for (Future<Void> put : threads.invokeAll(puts)) {
                put.get();
            }
            assertThat(door.known(777_000, 12).stream().map(Listed::itemID)).containsExactlyInAnyOrderElementsOf(items);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void thatCannotBeReachedAreAProblemOfTheirOwnUntilTheyCan() throws Exception {
        try (HttpDoor door = new HttpDoor(model, database.dataModel())) {
            database.run("alter table ratings rename to elsewhere");
            assertStoreFailed(door.call("GET", "/v1/users/3/recommendations", ""));
            assertStoreFailed(door.call("PUT", "/v1/users/3/preferences/3", "{\"rating\":4}"));
            assertStoreFailed(door.call("DELETE", "/v1/users/3/preferences/3", ""));
            assertThat(door.call("POST", "/v1/recommendations", "{\"profiles\":[{\"likes\":[\"3\"]}]}")
                            .statusCode())
                    .isEqualTo(200);
            database.run("alter table elsewhere rename to ratings");
            assertThat(door.list(3, 2, Set.of())).isNotEmpty();
        }
    }

    private static void assertStoreFailed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:autotaste:problem:store-failed").doesNotContain("ratings", "SQL", "h2");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void ofTextsAreRefused() throws Exception {
        RatingMatrix texts = TinyRatings.withTextIds(ratings);
        try (HttpDoor door = new HttpDoor(Kind.USER_AUTOREC.modelFile(texts, folder), database.dataModel())) {
            assertRefused(door.call("GET", "/v1/users/zoe/recommendations", ""));
            assertRefused(door.call("PUT", "/v1/users/7/preferences/a+b%20c", ""));
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("expected whole numbers as ids");
    }

    /** Mahout's data models in memory cannot be changed. */
    @Test
    void thatCannotBeChangedAreReadAlone() throws IOException, InterruptedException {
        try (HttpDoor door = new HttpDoor(model, TinyDataModels.withValues())) {
            assertThat(door.call("GET", "/v1/users/3/recommendations", "").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> refused = door.call("PUT", "/v1/users/3/preferences/3", "");
            assertThat(refused.statusCode()).isEqualTo(501);
            assertThat(refused.body()).contains("urn:autotaste:problem:read-only");
        }
    }
}
