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

import io.github.autotaste.examples.newvisitor.NewVisitor;
import io.github.autotaste.examples.onelineswap.OneLineSwap;
import io.github.autotaste.examples.tasteevaluation.TasteEvaluation;
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

    private static final Set<Class<?>> RUN_HERE = Set.of(OneLineSwap.class, NewVisitor.class, TasteEvaluation.class);

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
        assertThat(lines).hasSize(12);
        assertThat(lines.subList(1, 6)).anyMatch(line -> line.contains("drama"));
        assertThat(lines.subList(7, 12)).allMatch(line -> line.contains("comedy"));
    }

    @Test
    void newVisitorIsUnderstood() throws Exception {
        assertThat(outputOf(NewVisitor::main)).hasSize(5).allMatch(line -> line.startsWith("drama"));
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
