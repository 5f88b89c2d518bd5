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

import io.github.autotaste.comparison.sample.SampleRatings;
import io.github.autotaste.io.RatingsFile;
import io.github.autotaste.io.TitlesFile;
import io.github.autotaste.ratings.SparseRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What somebody tries who has never used the command. */
final class FirstUseTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleIsWrittenAsItIsCompared() throws IOException {
        Path ratings = folder.resolve("sample.csv");
        Path titles = folder.resolve("titles.csv");
        Run run = run("sample", "--out=" + ratings, "--titles-out=" + titles);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(ratings + ": 73,305 ratings that 1,200 users gave to 800 items");
        SampleRatings sample = SampleRatings.generate();
        SparseRows read = RatingsFile.read(ratings).byUser();
        SparseRows generated = sample.ratings().byUser();
        assertThat(read.entryCount()).isEqualTo(generated.entryCount());
        for (int position = 0; position < read.entryCount(); position++) {
            assertThat(read.columnAt(position)).isEqualTo(generated.columnAt(position));
            assertThat(read.valueAt(position)).isEqualTo(generated.valueAt(position));
        }
        assertThat(TitlesFile.read(titles))
                .hasSize(800)
                .containsEntry("1", sample.titles().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "train", "recommend", "tune", "export", "sample"})
    void helpExplainsACommandAsItsOwnOptionDoes(String command) {
        Run help = run("help", command);

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).isEqualTo(run(command, "--help").out()).contains("--quiet", "--verbose");
    }

    @Test
    void saysWhereRatingsCanBeHad() {
        for (String command : new String[] {"train", "tune"}) {
            assertThat(run(command, "--help").out()).contains("autotaste sample", "https://grouplens.org");
        }
    }

    @Test
    void saysWhatScoresAre() {
        assertThat(run("recommend", "--help").out().replaceAll("\\s+", " "))
                .contains("The score of AutoRec is the rating that it predicts; that of cdae");
    }

    @Test
    void optionsCanBeSetByEnvironmentForACommandAndForAll() throws IOException {
        assertThat(shown(Map.of("AUTOTASTE_USERS", "7"))).contains("10 items for 7 users");
        assertThat(shown(Map.of("AUTOTASTE_USERS", "7", "AUTOTASTE_COMPARE_USERS", "8")))
                .contains("10 items for 8 users");
        assertThat(shown(Map.of("AUTOTASTE_USERS", "7"), "--users=9")).contains("10 items for 9 users");
    }

    private String shown(Map<String, String> environment, String... more) throws IOException {
        StringBuilder ratings = new StringBuilder();
        for (int user = 0; user < 30; user++) {
            for (int item = 0; item < 10; item++) {
                ratings.append(user).append(',').append((user + item) % 30).append(",1\n");
            }
        }
        Path file = Files.writeString(folder.resolve("ratings.csv"), ratings);
        StringWriter out = new StringWriter();
        CommandLine command = Autotaste.commandLine()
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setOut(new PrintWriter(out));
        command.parseArgs();
        String[] arguments = Stream.concat(
                        Stream.of("compare", "--contenders=random", "--ratings=" + file), Stream.of(more))
                .toArray(String[]::new);
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }

    @Test
    void quietSaysNoMoreThanTheResult() throws IOException {
        Path likes = Files.writeString(folder.resolve("likes"), "1,1\n1,2\n1,3\n2,2\n2,3\n3,1\n3,3\n4,1\n4,2\n4,3\n");
        Path model = folder.resolve("model");
        run("train", "--model=dae", "--ratings=" + likes, "--out=" + model);

        assertThat(run("recommend", "--model=" + model, "--likes=1,99").err()).contains("knows no item 99");
        assertThat(run("recommend", "--model=" + model, "--likes=1,99", "--quiet")
                        .err())
                .isEmpty();
        assertThat(run("--quiet", "recommend", "--model=" + model, "--likes=1,99")
                        .err())
                .isEmpty();
    }

    @Test
    void verboseShowsWhereAFailureComesFrom() {
        String missing = folder.resolve("none").toString();

        assertThat(run("compare", "--ratings", missing).err()).doesNotContain("\tat ");
        assertThat(run("compare", "--ratings", missing, "--verbose").err()).contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "ZSH"})
    void bashAndZshCompleteCommandsAndOptions(String shell) {
        Run run = run("completion", shell);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--contenders", "bashcompinit");
    }

    @Test
    void fishCompletesCommandsOptionsAndNames() {
        String script = run("completion", "fish").out();

        assertThat(script)
                .contains("complete -c autotaste -n __fish_use_subcommand -a compare -d '")
                .contains("complete -c autotaste -n '__fish_seen_subcommand_from train' -l ratings -r -F -d '")
                .containsPattern("__fish_seen_subcommand_from train' -l model -r -a 'i-autorec u-autorec cdae");
        assertThat(script.lines()).allMatch(line -> line.startsWith("complete -c autotaste "));
    }
}
