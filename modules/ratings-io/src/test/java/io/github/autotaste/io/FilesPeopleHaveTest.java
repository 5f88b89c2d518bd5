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
package io.github.autotaste.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.Repeats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code files-people-have.txt}, which says how they are read. */
final class FilesPeopleHaveTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> files() throws IOException {
        try (InputStream in = FilesPeopleHaveTest.class.getResourceAsStream("files-people-have.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .filter(block -> block.startsWith("file: "))
                    .map(FilesPeopleHaveTest::fields)
                    .map(fields -> arguments(fields.getOrDefault("told", "") + " " + fields.get("file"), fields));
        }
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new HashMap<>();
        block.lines()
                .forEach(line ->
                        fields.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        return fields;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsOrRefusesAFileAndSaysHow(String name, Map<String, String> fields) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), unescaped(fields.getOrDefault("file", "")));
        ReadingOptions options = options(fields.getOrDefault("told", ""));

        if (fields.containsKey("refused")) {
            assertThatThrownBy(() -> RatingsFile.read(file, options))
                    .as(name)
                    .isInstanceOf(RatingsFileException.class)
                    .hasMessage(file + fields.get("refused"));
        } else {
            ReadRatings read = RatingsFile.read(file, options);
            assertThat(read.understanding()).as(name).hasToString(fields.get("line"));
            assertThat(text(read.ratings())).isEqualTo(fields.get("read"));
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\B", "\uFEFF")
                .replace("\\S", "\u00a0")
                .replace("\\F", "\uFFFD");
    }

    private static ReadingOptions options(String told) {
        ReadingOptions options = ReadingOptions.DEFAULT;
        for (String option : told.isEmpty() ? new String[0] : told.split(" ")) {
            options =
                    with(options, option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        return options;
    }

    private static ReadingOptions with(ReadingOptions options, String name, String value) {
        return switch (name) {
            case "columns" -> options.withColumns(value);
            case "separator" -> options.withSeparator(value);
            case "header" -> options.withHeader(value.equals("yes"));
            case "quotes" -> options.withQuotes(value.equals("yes"));
            case "decimal" -> options.withDecimal(value.charAt(0));
            case "scale" ->
                options.withScale(new RatingRange(
                        Float.parseFloat(value.split("\\.\\.", -1)[0]),
                        Float.parseFloat(value.split("\\.\\.", -1)[1])));
            case "duplicates" -> options.withDuplicates(Repeats.valueOf(value));
            case "missing" -> options.withMissing(Set.of(value.split(",", -1)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String text(RatingMatrix ratings) {
        StringJoiner cells = new StringJoiner("; ");
        for (int user = 0; user < ratings.users().size(); user++) {
            for (int position = ratings.byUser().start(user);
                    position < ratings.byUser().end(user);
                    position++) {
                cells.add(ratings.users().textAt(user) + " "
                        + ratings.items().textAt(ratings.byUser().columnAt(position)) + " "
                        + ratings.byUser().valueAt(position)
                        + (ratings.hasTimes() ? " @" + ratings.timeAt(position) : ""));
            }
        }
        return cells.toString();
    }
}
