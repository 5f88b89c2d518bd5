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

import static io.github.autotaste.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of odd id like items of odd id, and so do the even; 60 users, 30 items, two users more of whom only the kind is known. */
final class UserFeaturesTest {

    @TempDir
    private Path folder;

    private String ratings;
    private String features;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= 60; user++) {
            for (int item = 1; item <= 30; item++) {
                if (random.nextDouble() < (user % 2 == item % 2 ? 0.6 : 0.1)) {
                    lines.add(user + "," + item + ",5");
                }
            }
        }
        ratings = Files.write(folder.resolve("ratings.csv"), lines).toString();
        List<String> kinds = new ArrayList<>(List.of("user,kind"));
        IntStream.rangeClosed(1, 62).forEach(user -> kinds.add(user + "," + (user % 2 == 0 ? "even" : "odd")));
        features = Files.write(folder.resolve("users.csv"), kinds).toString();
    }

    private String trained(String... more) {
        Path file = folder.resolve("model");
        List<String> arguments = new ArrayList<>(
                List.of("train", "--model", "cdae", "--ratings", ratings, "--out", file.toString(), "--quiet"));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(new String[0]));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return file.toString();
    }

    private static List<Integer> itemsOf(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out()
                .lines()
                .map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
                .toList();
    }

    @Test
    void usersWithoutRatingsGetWhatTheirKindLikes() throws IOException {
        String model = trained("--user-features", features);
        for (int user = 61; user <= 62; user++) {
            List<Integer> list = itemsOf(run(
                    "recommend", "--model", model, "--user", user + "", "--user-features", features, "--count", "10"));
            int kind = user % 2;
            assertThat(list).hasSize(10).allMatch(item -> item % 2 == kind);
        }
        Path newer = Files.writeString(folder.resolve("newer.csv"), "user,kind\nsomebody,odd\n");
        assertThat(itemsOf(run(
                        "recommend", "--model", model, "--user=somebody", "--user-features=" + newer, "--count=10")))
                .allMatch(item -> item % 2 == 1);
    }

    @Test
    void ratingsAreHeardBesideTheKind() throws IOException {
        String model = trained("--user-features", features);
        Path few = Files.writeString(folder.resolve("few.csv"), "61,2,5\n61,4,5\n61,6,5\n62,2,5\n");
        String[] asked = {"recommend", "--model", model, "--ratings=" + few, "--user=61", "--count=30"};
        String[] known = List.of(asked).toArray(new String[asked.length + 1]);
        known[asked.length] = "--user-features=" + features;
        assertThat(itemsOf(run(known))).doesNotContain(2, 4, 6).isNotEqualTo(itemsOf(run(asked)));
    }

    @Test
    void whoIsInNeitherFileIsUnknown() {
        String model = trained("--user-features", features);
        Run run = run("recommend", "--model", model, "--user=999", "--user-features=" + features);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("There are no ratings of user 999 in " + model + ", and no features");
    }

    @Test
    void featuresNeedAModelThatLearntOfThemAndSomebodyToKnow() {
        String model = trained();
        Run run = run("recommend", "--model", model, "--user=7", "--user-features=" + features);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the model knows no features of users; train it with --user-features");
        Run likes = run("recommend", "--model", model, "--likes=7", "--user-features=" + features);
        assertThat(likes.exitCode()).isEqualTo(2);
        assertThat(likes.err()).contains("--user-features goes with --model and --user or --all-users");
        Run serve = run("serve", "--model", model, "--with-new-items", "--user-features=" + features);
        assertThat(serve.exitCode()).isEqualTo(2);
        String refusal = "--user-features goes with --model, and not with --onnx or --with-new-items";
        assertThat(serve.err()).contains(refusal);
        Run onnx = run("serve", "--model", model, "--onnx=x.onnx", "--user-features=" + features);
        assertThat(onnx.err()).contains(refusal);
    }

    @Test
    void refusesFeaturesOfOtherUsers() throws IOException {
        Path others = Files.writeString(folder.resolve("others.csv"), "user,kind\nx,a\ny,a\n");
        String no = folder.resolve("no").toString();
        for (List<String> command :
                List.of(List.of("train", "--model=cdae", "--out=" + no), List.of("compare", "--contenders=random"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--ratings=" + ratings, "--user-features=" + others));
            Run run = run(arguments.toArray(new String[0]));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains(others + ": expected ids of users, such as 1, found x");
        }
    }

    @Test
    void comparesOnUsersThatAreHeldOutAsAWhole() throws IOException {
        Run run = run(
                "compare",
                "--ratings=" + ratings,
                "--split=cold-users:0.2",
                "--user-features=" + features,
                "--contenders=cdae-user-features,cdae,most-popular",
                "--at=5",
                "--format=json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, Double> ndcg = new HashMap<>();
        for (JsonNode contender : new ObjectMapper().readTree(run.out()).path("contenders")) {
            ndcg.put(
                    contender.path("name").asText(),
                    contender.at("/metrics/ndcg@5/mean").asDouble());
        }
        assertThat(ndcg.get("cdae-user-features"))
                .isGreaterThan(ndcg.getOrDefault("most-popular", 1.0) + 0.2)
                .isGreaterThan(ndcg.getOrDefault("cdae", 1.0) + 0.2);
        Run without = run("compare", "--contenders=cdae-user-features,cdae");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err())
                .contains("--user-features says what is known of the users, which is needed by cdae-user-features");
    }
}
