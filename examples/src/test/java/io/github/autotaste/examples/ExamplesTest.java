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
package io.github.autotaste.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.examples.caching.CachedRecommendations;
import io.github.autotaste.examples.deltafiles.DeltaFiles;
import io.github.autotaste.examples.mahoutevaluators.MahoutEvaluators;
import io.github.autotaste.examples.newitem.NewItem;
import io.github.autotaste.examples.newvisitor.NewVisitor;
import io.github.autotaste.examples.onefit.OneFitEvaluators;
import io.github.autotaste.examples.onelineswap.OneLineSwap;
import io.github.autotaste.examples.onnx.ServedFromAFile;
import io.github.autotaste.examples.postgresql.PostgresRatings;
import io.github.autotaste.examples.savedmodel.SavedModel;
import io.github.autotaste.examples.servlet.RecommendOverHttp;
import io.github.autotaste.examples.stringids.StringIds;
import io.github.autotaste.examples.tasteevaluation.TasteEvaluation;
import io.github.autotaste.examples.yourrecommender.YourRecommender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs every example and holds it to what it is meant to show. */
final class ExamplesTest {

    private static final Set<Class<?>> RUN_HERE = Set.of(
            OneLineSwap.class,
            NewVisitor.class,
            NewItem.class,
            TasteEvaluation.class,
            PostgresRatings.class,
            RecommendOverHttp.class,
            CachedRecommendations.class,
            StringIds.class,
            DeltaFiles.class,
            MahoutEvaluators.class,
            OneFitEvaluators.class,
            YourRecommender.class,
            SavedModel.class,
            ServedFromAFile.class);

    private interface Main {
        void run(String... args) throws Exception;
    }

    @Test
    void runsAllExamplesThereAre() throws IOException {
        Set<String> programs = Sources.ofExamples().entrySet().stream()
                .filter(source -> source.getValue().contains("public static void main("))
                .map(source -> fileName(source.getKey()))
                .collect(Collectors.toSet());
        assertThat(programs)
                .isEqualTo(RUN_HERE.stream()
                        .map(example -> example.getSimpleName() + ".java")
                        .collect(Collectors.toSet()));
    }

    private static String fileName(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }

    @Test
    void oneLineSwapFindsComediesWhereItemBasedDoesNot() throws Exception {
        List<String> lines = outputOf(OneLineSwap::main);
        assertThat(lines).hasSize(18);
        assertThat(lines.subList(1, 6)).anyMatch(line -> line.contains("drama"));
        assertThat(lines.subList(7, 12)).allMatch(line -> line.contains("comedy"));
        assertThat(lines.subList(13, 18)).allMatch(line -> line.contains("comedy"));
    }

    @Test
    void newVisitorIsUnderstood() throws Exception {
        assertThat(outputOf(NewVisitor::main)).hasSize(5).allMatch(line -> line.startsWith("drama"));
    }

    @Test
    void newItemIsListedWithoutTraining() throws Exception {
        List<String> lines = outputOf(NewItem::main);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("in the list of member 11: comedy 81");
        assertThat(lines.subList(1, 4)).allMatch(line -> line.startsWith("alike: comedy"));
        assertThat(lines.get(4)).matches("found after \\d+ ms, beside \\d+ lists of others");
    }

    @Test
    void tasteEvaluationPutsTheModelsFirst() throws Exception {
        List<String> lines = outputOf(TasteEvaluation::main);
        Function<String, Double> errorOf = name -> lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
        assertThat(errorOf.apply("I-AutoRec")).isBetween(0.5, errorOf.apply("averages"));
        assertThat(errorOf.apply("U-AutoRec")).isBetween(0.5, errorOf.apply("averages"));
        assertThat(errorOf.apply("averages")).isLessThan(errorOf.apply("item-based"));
    }

    @Test
    void postgresRatingsCountAtOnceInTheTableAndInMemoryAfterARefresh() throws Exception {
        List<String> lines = outputOf(PostgresRatings::main);
        assertThat(lines).hasSize(4);
        String before = lines.get(0).substring(27);
        assertThat(before).startsWith("comedy");
        assertThat(lines.get(1)).as("rated, so no longer recommended").doesNotEndWith(before);
        assertThat(lines.get(2)).endsWith(before);
        assertThat(lines.get(3)).startsWith("memory, after a refresh").doesNotEndWith(before);
    }

    @Test
    void servletAnswersInThreeFormats() throws Exception {
        String output = String.join("\n", outputOf(RecommendOverHttp::main));
        String number = "\\d+(\\.\\d+)?";
        assertThat(output).containsPattern("(?m)^" + number + "\\t\\d+$");
        assertThat(output).containsPattern("<item><value>" + number + "</value><id>\\d+</id></item>");
        assertThat(output).containsPattern("\"item\":\\[\\{\"value\":\"" + number + "\",\"id\":\"\\d+\"");
    }

    @Test
    void cachedRecommendationsStayTheSame() throws Exception {
        List<String> lines = outputOf(CachedRecommendations::main);
        assertThat(lines)
                .hasSize(3)
                .allMatch(line -> line.substring(9).equals(lines.get(0).substring(9)));
    }

    @Test
    void stringIdsComeBackAsTitles() throws Exception {
        List<String> lines = outputOf(StringIds::main);
        assertThat(lines).hasSize(5).allMatch(line -> line.matches("(comedy|drama) \\d+"));
        assertThat(lines).filteredOn(line -> line.startsWith("comedy")).hasSizeGreaterThan(2);
    }

    @Test
    void deltaFilesBringANewMember() throws Exception {
        List<String> lines = outputOf(DeltaFiles::main);
        assertThat(lines.subList(0, 5)).allMatch(line -> line.startsWith("drama"));
        assertThat(lines.get(5)).isEqualTo("knows member 301: true");
    }

    @Test
    void mahoutEvaluatorsAllAnswer() throws Exception {
        List<String> lines = outputOf(MahoutEvaluators::main);
        assertThat(lines).hasSize(4);
        assertThat(Double.parseDouble(lines.get(0).substring(10))).isBetween(0.5, 1.0);
        assertThat(Double.parseDouble(lines.get(1).substring(10))).isBetween(0.4, 1.0);
        assertThat(Double.parseDouble(lines.get(2).substring(10))).isPositive();
        assertThat(Double.parseDouble(lines.get(3).substring(10))).isBetween(0.05, 1.0);
    }

    @Test
    void oneFitEvaluatorsCountWhatMahoutLeavesOut() throws Exception {
        List<String> lines = outputOf(OneFitEvaluators::main);
        assertThat(lines).hasSize(4);
        double[] values = lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(16)))
                .toArray();
        assertThat(values[1]).as("RMSE of all").isBetween(0.5, 2.0);
        assertThat(values[2]).as("no estimate").isBetween(0.2, 0.9);
        assertThat(values[3]).as("precision").isBetween(0.01, 1.0);
    }

    @Test
    void yourRecommenderStandsBesideOurs() throws Exception {
        List<String> lines = outputOf(YourRecommender::main);
        assertThat(lines.get(0)).matches("yours      RMSE [01]\\.\\d{3}  nDCG@10 0\\.\\d{3}");
        assertThat(lines.get(1)).startsWith("I-AutoRec  RMSE 0.");
        assertThat(lines.get(2)).isEqualTo("I-AutoRec: BETTER");
    }

    @Test
    void savedModelGivesTheSameList() throws Exception {
        assertThat(outputOf(SavedModel::main)).containsExactly("saved: true", "same list: true");
    }

    @Test
    void servedFromAFileRecommendsFilms() throws Exception {
        assertThat(outputOf(ServedFromAFile::main)).hasSize(5).allMatch(line -> line.matches("(comedy|drama) \\d+"));
    }

    private static List<String> outputOf(Main main) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, UTF_8));
            main.run();
        } finally {
            System.setOut(console);
        }
        return Pattern.compile("\\R").splitAsStream(output.toString(UTF_8)).toList();
    }
}
