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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users of odd id like items of odd id, and so do the even; 60 users, 30 items, two items more of which only the kind is known. */
final class ItemFeaturesTest {

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
                    lines.add(user + "," + item + ",5," + (1_000_000_000L + 1000 * item + user));
                }
            }
        }
        ratings = Files.write(folder.resolve("ratings.csv"), lines).toString();
        List<String> kinds = new ArrayList<>(List.of("item,kind"));
        IntStream.rangeClosed(1, 32).forEach(item -> kinds.add(item + "," + (item % 2 == 0 ? "even" : "odd")));
        features = Files.write(folder.resolve("items.csv"), kinds).toString();
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

    private List<Integer> recommended(String model, String... more) {
        List<String> arguments = new ArrayList<>(List.of("recommend", "--model", model, "--count", "40"));
        arguments.addAll(Arrays.asList(more));
        Run run = run(arguments.toArray(new String[0]));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out()
                .lines()
                .map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
                .toList();
    }

    @Test
    void aModelListsItemsWithoutRatingsToThoseWhoLikeTheirKind() {
        String model = trained("--item-features", features);
        for (String user : List.of("7", "8")) {
            List<Integer> list = recommended(model, "--user", user);
            int ofKind = user.equals("7") ? 31 : 32;
            int other = user.equals("7") ? 32 : 31;
            assertThat(list).contains(31, 32);
            assertThat(list.indexOf(ofKind)).isLessThan(list.indexOf(other));
        }
        assertThat(recommended(trained(), "--user", "7")).doesNotContain(31, 32);
    }

    /** Items 77 and 78 are in no file that the model was trained with. */
    @Test
    void itemsNewerThanTheModelAreListedByTheirFeaturesAlone() throws IOException {
        String model = trained("--item-features", features);
        String newer = Files.writeString(folder.resolve("newer.csv"), "item,kind\n77,odd\n78,even\n")
                .toString();
        List<Integer> list = recommended(model, "--user", "7", "--with-new-items", "--item-features", newer);
        assertThat(list).contains(77, 78);
        assertThat(list.indexOf(77)).isLessThan(list.indexOf(78));
        assertThat(recommended(model, "--user", "8", "--with-new-items", "--item-features", newer))
                .containsSubsequence(78, 77);

        String onnx = folder.resolve("newer.onnx").toString();
        Run export = run("export", "--model", model, "--with-new-items", "--item-features", newer, "--out", onnx);
        assertThat(export.exitCode()).as(export.err()).isZero();
        Run lists = run("recommend", "--onnx", onnx, "--user", "7", "--ratings", ratings, "--count", "40");
        assertThat(lists.out().lines().map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t')))))
                .containsExactlyElementsOf(list);
    }

    @Test
    void itemsNewerThanTheModelAreListedByTheirRatings() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(ratings)));
        for (int user = 1; user < 40; user += 2) {
            lines.add(user + ",77,5,1000000000");
        }
        String newer = Files.write(folder.resolve("newer.csv"), lines).toString();
        assertThat(recommended(trained(), "--user", "41", "--ratings", newer, "--with-new-items"))
                .contains(77);
        assertThat(recommended(trained(), "--user", "41", "--ratings", newer)).doesNotContain(77);
    }

    @Test
    void newItemsByFeaturesNeedAModelThatLearntOfThem() throws IOException {
        String model = trained();
        Run run = run("recommend", "--model", model, "--user", "7", "--with-new-items", "--item-features", features);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the model knows no features; train it with --item-features");
        Run unsaid = run("export", "--model", model, "--item-features", features, "--out", folder + "/x.onnx");
        assertThat(unsaid.exitCode()).isEqualTo(2);
        assertThat(unsaid.err()).contains("--ratings and --item-features go with --with-new-items");
    }

    @Test
    void newItemsNeedAFileThatHasThem() {
        String model = trained();
        for (List<String> command : List.of(List.of("recommend", "--user", "7"), List.of("serve", "--port", "0"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--model", model, "--with-new-items"));
            Run run = run(arguments.toArray(new String[0]));
            assertThat(run.exitCode()).as(command.get(0)).isEqualTo(2);
            assertThat(run.err()).contains("--with-new-items needs --ratings or --item-features");
            arguments.set(arguments.indexOf("--model"), "--onnx");
            arguments.addAll(List.of("--item-features", features));
            Run exported = run(arguments.toArray(new String[0]));
            assertThat(exported.exitCode()).as(command.get(0)).isEqualTo(2);
            assertThat(exported.err()).contains("--with-new-items goes with --model");
        }
    }

    @Test
    void rulesOfAShopShapeTheList() throws IOException {
        String model = trained();
        List<Integer> all = recommended(model, "--user", "7");
        Path two = Files.writeString(folder.resolve("two.txt"), all.get(0) + "\n" + all.get(3) + "\n999\n");

        assertThat(recommended(model, "--user", "7", "--exclude", two.toString()))
                .isEqualTo(all.stream()
                        .filter(item -> !item.equals(all.get(0)) && !item.equals(all.get(3)))
                        .toList());
        assertThat(recommended(model, "--user", "7", "--only", two.toString())).containsExactly(all.get(0), all.get(3));
        assertThat(recommended(model, "--user", "7", "--category", "even", "--item-features", features))
                .isEqualTo(all.stream().filter(item -> item % 2 == 0).toList());
        List<Integer> atMostTwo = recommended(model, "--user", "7", "--at-most", "2", "--item-features", features);
        assertThat(atMostTwo).hasSize(4).startsWith(all.get(0), all.get(1));
        assertThat(atMostTwo.stream().filter(item -> item % 2 == 0)).hasSize(2);
        assertThat(recommended(model, "--user", "7", "--explore", "0.5", "--seed", "3"))
                .isEqualTo(recommended(model, "--user", "7", "--explore", "0.5", "--seed", "3"))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(recommended(model, "--likes", "7", "--only", two.toString())).hasSize(2);
    }

    /** Ratings of item i are 1,000 (30 - i) seconds older than the latest, give or take a minute; .1736 days are 15,000 seconds. */
    @Test
    void whatWasHadLongAgoMayBeListedAgain() throws IOException {
        String model = trained();
        List<Integer> had = Files.readAllLines(Path.of(ratings)).stream()
                .filter(line -> line.startsWith("7,"))
                .map(line -> Integer.valueOf(line.split(",", -1)[1]))
                .toList();
        List<Integer> list = recommended(model, "--user", "7", "--ratings", ratings, "--again-after", "0.1736");
        assertThat(list).containsAll(had.stream().filter(item -> item <= 14).toList());
        assertThat(list)
                .doesNotContainAnyElementsOf(
                        had.stream().filter(item -> item >= 16).toList());
        Run without = run("recommend", "--model", model, "--likes", "7", "--again-after", "10");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.err()).contains("--ratings with times");
    }

    @Test
    void rulesThatNeedFeaturesSaySo() {
        Run run = run("recommend", "--model", trained(), "--user", "7", "--at-most", "2");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--category and --at-most need --item-features");
        Run unknown = run(
                "recommend", "--model", trained(), "--user", "7", "--category", "blue", "--item-features", features);
        assertThat(unknown.err()).contains("Expected a category, such as kind=even, kind=odd, found 'blue'");
    }

    @Test
    void refusesFeaturesOfOtherItems() throws IOException {
        Path others = Files.writeString(folder.resolve("others.csv"), "item,kind\nx,a\ny,a\n");
        Run run = run(
                "train",
                "--model",
                "cdae",
                "--ratings",
                ratings,
                "--out",
                folder.resolve("no").toString(),
                "--item-features",
                others.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(others + ": expected ids of items, such as 1, found x");
    }

    @Test
    void comparesOnItemsThatAreHeldOutAsAWhole() throws IOException {
        Run run = run(
                "compare",
                "--ratings=" + ratings,
                "--split=cold-items:0.2",
                "--item-features=" + features,
                "--contenders=cdae-features,content-knn,most-popular-of-category,most-popular,item-based",
                "--at=3",
                "--format=json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode contenders = new ObjectMapper().readTree(run.out()).path("contenders");
        Map<String, Double> ndcg = new HashMap<>();
        for (JsonNode contender : contenders) {
            boolean listsColdItems = !contender.path("name").asText().equals("item-based");
            assertThat(contender.has("failure")).as(contender.toString()).isNotEqualTo(listsColdItems);
            assertThat(contender.at("/metrics").has("cold-ndcg@3")).isEqualTo(listsColdItems);
            ndcg.put(
                    contender.path("name").asText(),
                    contender.at("/metrics/cold-ndcg@3/mean").asDouble());
        }
        assertThat(ndcg.get("cdae-features")).isGreaterThan(ndcg.getOrDefault("most-popular", 1.0) + 0.2);
        Run without = run("compare", "--contenders=content-knn,cdae");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err())
                .contains("--item-features says what is known of the items, which is needed by content-knn");
    }
}
