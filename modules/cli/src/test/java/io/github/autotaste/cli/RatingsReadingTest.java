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

import static io.github.autotaste.cli.Run.runAndKeepAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatingsReadingTest {

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("ratings.csv"), text).toString();
    }

    @Test
    void dataSaysWhatAFileHoldsAndHowItWasRead() throws IOException {
        String file = file(
                "reader,isbn,grade,when\n1,10,5,2024-01-31\n1,11,0,2024-01-30\n2,10,4,2024-01-31\n2,10,3,2024-01-31\n");

        Run run = runAndKeepAll("data", "--ratings", file);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualTo(file + ": user = reader, item = isbn, rating = grade (0 to 5), times = when, comma, 4 lines,"
                        + " 1 duplicate, 1 zero taken for ratings (--zero missing leaves them out)"
                        + System.lineSeparator());
        assertThat(run.out().lines())
                .containsExactly(
                        "users       2 (reader)",
                        "items       2 (isbn)",
                        "ratings     3, 1.5 a user, 1.5 an item",
                        "density     75.000 %",
                        "scale       0.0 to 5.0, mean 2.667",
                        "times       when",
                        "duplicates  1",
                        "lines       4, separated by comma",
                        "            1 zero taken for ratings (--zero missing leaves them out)");
    }

    @Test
    void dataNeverCallsBarePreferencesRatings() throws IOException {
        Run run = runAndKeepAll("data", "--ratings", file("user,item\n1,10\n1,11\n2,10\n"));

        assertThat(run.out()).contains("preferences 3, ").doesNotContain("ratings");
        assertThat(run.err()).contains("rating none");
    }

    @Test
    void optionsSayHowAFileIsRead() throws IOException {
        String file = file("a|b|c\n10|1|4,5\n11|1|0\n12|1|-1\n10|1|2,5\n");

        Run run = runAndKeepAll(
                "data",
                "--ratings=" + file,
                "--columns=user=b,item=a,rating=c",
                "--separator=bar",
                "--header=yes",
                "--quotes=no",
                "--decimal=,",
                "--zero=missing",
                "--missing=-1",
                "--scale=1..5",
                "--duplicates=mean");

        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("user = b, item = a, rating = c (always 3.5), times none, bar, 4 lines, 1 duplicate, 2 lines"
                        + " left out");
    }

    @Test
    void refusedFilesNameTheOptionThatSettlesThem() throws IOException {
        String file = file("user,item,mood,opinion\n1,10,3,4\n");

        Run run = runAndKeepAll("compare", "--ratings=" + file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        file + ": which column is the rating? It may be one of mood, opinion; --columns rating=mood or"
                                + " rating=none says so" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--columns=reader | expected user=COLUMN,item=COLUMN,rating=COLUMN,time=COLUMN",
                "--columns=user=none | expected user=COLUMN,item=COLUMN,rating=COLUMN,time=COLUMN",
                "--columns=user=a,user=b | expected user=COLUMN,item=COLUMN,rating=COLUMN,time=COLUMN",
                "--header=maybe | 'maybe'",
                "--decimal=x | expected a point or a comma, found 'x'",
                "--scale=5..1 | expected the lowest and the highest rating, such as 1..5, found '5..1'",
                "--scale=1-5 | expected the lowest and the highest rating, such as 1..5, found '1-5'",
                "--zero=nothing | 'nothing'",
                "--duplicates=first | 'first'",
            })
    void refusesValuesOfAnotherForm(String option, String message) throws IOException {
        Run run = runAndKeepAll("data", "--ratings=" + file("1,10,4\n"), option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("1 10 4\n1 11 5\n".getBytes(StandardCharsets.UTF_8)));
        try {
            Run run = runAndKeepAll("data", "--ratings", "-");

            assertThat(run.err()).startsWith("standard input: user = column 1, item = column 2");
            assertThat(run.out()).contains("ratings     2, ");
        } finally {
            System.setIn(before);
        }
    }
}
