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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mail addresses as users, ISBNs as items: 40 readers, 20 books, of which every other one likes every other one. */
final class TextIdsTest {

    @TempDir
    private Path folder;

    private String ratings() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("reader,isbn,rating"));
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 20; item++) {
                if (random.nextDouble() < 0.5) {
                    lines.add("r" + user + "@x.org," + isbn(item) + "," + (user % 2 == item % 2 ? 5 : 1));
                }
            }
        }
        return Files.write(folder.resolve("ratings.csv"), lines).toString();
    }

    private static String isbn(int item) {
        return String.format("%09d", item) + (item % 2 == 0 ? "X" : "1");
    }

    private String train() throws IOException {
        String model = folder.resolve("model").toString();
        assertThat(run("train", "--model=i-autorec", "--ratings=" + ratings(), "--out=" + model)
                        .err())
                .isEmpty();
        return model;
    }

    @Test
    void goInAndComeOutOfModelsAndExports() throws IOException {
        String model = train();
        String onnx = folder.resolve("model.onnx").toString();
        assertThat(run("export", "--model=" + model, "--out=" + onnx).err()).isEmpty();

        Run toUser = run("recommend", "--model=" + model, "--user=r8@x.org", "--count=2");
        assertThat(toUser.err()).isEmpty();
        assertThat(toUser.out().lines()).hasSize(2).allMatch(line -> line.matches("\\d{9}X\t\\d\\.\\d{3}"));
        assertThat(run("recommend", "--onnx=" + onnx, "--ratings=" + ratings(), "--user=r8@x.org", "--count=2"))
                .isEqualTo(toUser);

        String likes = isbn(2) + "," + isbn(4);
        Run toVisitor = run("recommend", "--model=" + model, "--likes=" + likes, "--count=3");
        assertThat(toVisitor.out().lines()).hasSize(3).noneMatch(line -> line.startsWith(isbn(2)));
        assertThat(run("recommend", "--onnx=" + onnx, "--likes=" + likes, "--count=3")
                        .out()
                        .lines())
                .hasSize(3);

        assertThat(run("recommend", "--model=" + model, "--all-users", "--count=1")
                        .out()
                        .lines())
                .hasSize(40)
                .allMatch(line -> line.matches("r\\d+@x\\.org\t\\d{9}[X1]\t\\d\\.\\d{3}"));
    }

    @Test
    void ofItemsThatCameAfterTrainingAreInExportsThatFoldThemIn() throws IOException {
        String model = train();
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("ratings.csv")));
        for (int user = 0; user < 20; user += 2) {
            lines.add("r" + user + "@x.org,000000999X,5");
        }
        String newer = Files.write(folder.resolve("newer.csv"), lines).toString();
        String onnx = folder.resolve("newer.onnx").toString();
        Run export = run("export", "--model=" + model, "--with-new-items", "--ratings=" + newer, "--out=" + onnx);
        assertThat(export.err()).isEmpty();
        assertThat(export.out()).contains("a model of 21 items");
        Run lists = run("recommend", "--onnx=" + onnx, "--ratings=" + newer, "--user=r20@x.org", "--count=20");
        assertThat(lists.err()).isEmpty();
        assertThat(lists.out()).contains("000000999X\t");
        Run incomplete = run("export", "--model=" + model, "--with-new-items", "--out=" + onnx);
        assertThat(incomplete.exitCode()).isEqualTo(2);
        assertThat(incomplete.err()).contains("--ratings");
    }

    @Test
    void haveTitles() throws IOException {
        Path titles = Files.writeString(folder.resolve("titles.csv"), "isbn,title\n" + isbn(4) + ",Four\n");
        Run run = run(
                "recommend", "--model=" + train(), "--likes=" + isbn(2), "--count=20", "--titles=" + titles.toString());

        assertThat(run.out().lines().filter(line -> line.startsWith(isbn(4))))
                .hasSize(1)
                .allMatch(line -> line.endsWith("\tFour"));
        assertThat(run.out().lines().filter(line -> line.contains("Four"))).hasSize(1);
    }

    @Test
    void thatNobodyKnowsAreNamed() throws IOException {
        String model = train();

        assertThat(run("recommend", "--model=" + model, "--user=nobody@x.org").err())
                .contains("There are no ratings of user nobody@x.org in ");
        assertThat(run("recommend", "--model=" + model, "--likes=000").err()).contains("The model knows no item 000");
    }

    @Test
    void areComparedLikeNumbers() throws IOException {
        Run run = run(
                "compare", "--ratings=" + ratings(), "--contenders=most-popular,item-based,i-autorec", "--format=csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("item-based,")))
                .hasSize(1)
                .noneMatch(line -> line.contains("failed"));
    }
}
