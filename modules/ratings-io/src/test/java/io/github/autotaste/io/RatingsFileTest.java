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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatingsFileTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> formsOfTheSameRatings() {
        return Stream.of(
                arguments("TAB", "1\t10\t4\n1\t20\t2.5\n7\t10\t5\n"),
                arguments("comma and no end of line at the end", "1,10,4\n1,20,2.5\n7,10,5"),
                arguments("double colon and timestamps", "1::10::4::978300760\n1::20::2.5::978300761\n7::10::5::3\n"),
                arguments("semicolon", "1;10;4\n1;20;2.5\n7;10;5\n"),
                arguments("CRLF", "1,10,4\r\n1,20,2.5\r\n7,10,5\r\n"),
                arguments("byte order mark", "\uFEFF1,10,4\n1,20,2.5\n7,10,5\n"),
                arguments("byte order mark and header", "\uFEFFuserId,movieId,rating\n1,10,4\n1,20,2.5\n7,10,5\n"),
                arguments("header of MovieLens", "userId,movieId,rating,timestamp\n1,10,4,9\n1,20,2.5,9\n7,10,5,9\n"),
                arguments("header in another order", "rating;when;Item-ID;User ID\n4;x;10;1\n2.5;;20;1\n5;x;10;7\n"),
                arguments("header with unknown names", "a\tb\tc\n1\t10\t4\n1\t20\t2.5\n7\t10\t5\n"),
                arguments("quotes", "\"1\",\"10\",\"4\"\n\"1\",\"20\",2.5\n7,10,\"5\"\n"),
                arguments("quoted delimiter", "user,title,item,rating\n1,\"a, b\",10,4\n1,\"\",20,2.5\n7,c,10,5\n"),
                arguments("blanks around values", "1, 10, 4\n 1 ,20,2.5 \n7,10,5\n"),
                arguments("comments and empty lines", "# made by hand\n\n1,10,4\n#1,30,4\n\n1,20,2.5\n7,10,5\n\n"),
                arguments("comment above a header", "# made by hand\nuser,item,rating\n1,10,4\n1,20,2.5\n7,10,5\n"),
                arguments("repeats, the last of which counts", "1,10,1\n1,20,2.5\n7,10,5\n1,10,4\n"),
                arguments("any order", "7,10,5\n1,20,2.5\n1,10,4\n"),
                arguments("scientific notation", "1,10,4e0\n1,20,.25E1\n7,10,+5.\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfTheSameRatings")
    void readsEveryForm(String form, String text) throws IOException {
        RatingMatrix ratings = RatingsFile.read(file("ratings.txt", text));

        assertThat(ratings.hasValues()).as(form).isTrue();
        assertThat(cells(ratings)).containsExactly("1 10 4.0", "1 20 2.5", "7 10 5.0");
    }

    static Stream<Arguments> formsOfTheSamePreferences() {
        return Stream.of(
                arguments("two columns", "1,10\n1,20\n7,10\n"),
                arguments("header", "user\titem\n1\t10\n1\t20\n7\t10\n"),
                arguments("header with a time", "user,item,timestamp\n1,10,5\n1,20,4\n7,10,3\n"),
                arguments("time in the third column", "1,10,978300760\n1,20,978300761\n7,10,978300762\n"),
                arguments("empty third column", "1,10,\n1,20,\n7,10,\n"),
                arguments("empty third column and time", "1,10,,978300760\n1,20,,978300761\n7,10,,978300762\n"),
                arguments("empty third column between TABs", "1\t10\t\t978\n1\t20\t\t978\n7\t10\t\t978\n"),
                arguments("repeat", "1,10\n1,20\n7,10\n1,10\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formsOfTheSamePreferences")
    void readsPreferencesWithoutRatings(String form, String text) throws IOException {
        RatingMatrix ratings = RatingsFile.read(file("preferences.txt", text));

        assertThat(ratings.hasValues()).as(form).isFalse();
        assertThat(cells(ratings)).containsExactly("1 10 1.0", "1 20 1.0", "7 10 1.0");
    }

    @Test
    void takesLargeCountsForRatings() throws IOException {
        assertThat(cells(RatingsFile.read(file("counts.dat", "2\t51\t13883\n2\t52\t352698\n"))))
                .containsExactly("2 51 13883.0", "2 52 352698.0");
    }

    @Test
    void doesNotTakeATimeInTheThirdOfFourColumnsForARating() throws IOException {
        Path file = file("odd.csv", "1,2,978300760,5\n");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .hasMessage(file + ": the third column looks like times (978300760); --columns"
                        + " user=1,item=2,rating=4,time=3 says what the columns are");
    }

    @Test
    void readsNegativeAndLargeIds() throws IOException {
        assertThat(cells(RatingsFile.read(file("ids.csv", "-5,9223372036854775806,1\n"))))
                .containsExactly("-5 9223372036854775806 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings.csv.gz", "ratings-without-a-telling-name"})
    void unpacksGzip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("1,10,4\n".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(cells(RatingsFile.read(file))).containsExactly("1 10 4.0");
    }

    @Test
    void readsUtf16WhereTheByteOrderMarkSaysSo() throws IOException {
        Path file = folder.resolve("excel.txt");
        Files.writeString(file, "user\titem\trating\r\n1\t10\t4\r\n", StandardCharsets.UTF_16);

        assertThat(cells(RatingsFile.read(file))).containsExactly("1 10 4.0");
    }

    @Test
    void decidesByTheFirstLinesOfALongFile() throws IOException {
        StringBuilder text = new StringBuilder("user,item,rating\n");
        Random random = new Random(5);
        for (int line = 0; line < 5000; line++) {
            text.append(line)
                    .append(',')
                    .append(random.nextInt(100))
                    .append(',')
                    .append(random.nextInt(5))
                    .append('\n');
        }

        assertThat(RatingsFile.read(file("long.csv", text.toString())).ratingCount())
                .isEqualTo(5000);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("", "x.csv: expected a line for each rating, found none"),
                arguments("\n\n# nothing\n", "x.csv: expected a line for each rating, found none"),
                arguments("user,item,rating\n", "x.csv: expected ratings below the header line, found none"),
                arguments(
                        "1,10,4\r\n\r\n#\r\n1.5,10,4",
                        "x.csv, line 4: expected a whole number or a text as id of the user, found \"1.5\""),
                arguments(
                        "1,10,4\n1,,4\n",
                        "x.csv, line 2: expected an id of the item (--missing empty leaves such lines"
                                + " out), found nothing"),
                arguments(
                        "1,2,3\n1,9223372036854775807,3\n",
                        "x.csv, line 2: expected an id of the item other than the two that Taste keeps for itself, found"
                                + " \"9223372036854775807\""),
                arguments("1,2,3\n1,3\n", "x.csv, line 2: expected at least 3 values, found \"1,3\""),
                arguments(
                        "1,2,3\n1,3,\n",
                        "x.csv, line 2: expected a finite number as rating (--missing empty leaves such lines out), found"
                                + " nothing"),
                arguments("1,2,3\n1,3,good\n", "x.csv, line 2: expected a finite number as rating, found \"good\""),
                arguments(
                        "1,2,3\n1,3,NaN\n",
                        "x.csv, line 2: expected a finite number as rating (--missing NaN leaves such lines out), found"
                                + " \"NaN\""),
                arguments("1,2,3\n1,3,1e99\n", "x.csv, line 2: expected a finite number as rating, found \"1e99\""),
                arguments(
                        "# points do not part\n1.2.3\n",
                        "x.csv, line 2: expected a user id and an item id separated by TAB, comma, semicolon, ::, | or"
                                + " blanks (--separator names another), found \"1.2.3\""),
                arguments(
                        "1,2,3\n1,3," + "x".repeat(500) + "\n",
                        "x.csv, line 2: expected a finite number as rating, found \"" + "x".repeat(60) + "...\""));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void saysWhereAndWhatIsWrong(String text, String message) throws IOException {
        Path file = file("x.csv", text);

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(folder.resolve(message).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "#", "\n", ",\r", "::#"})
    void refusesSeparatorsThatPartLinesQuoteOrStartComments(String separator) {
        assertThatThrownBy(() -> ReadingOptions.DEFAULT.withSeparator(separator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("expected a separator without line breaks, .*, found [^\\p{Cntrl}]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "#"})
    void refusesAFileThatNamesAQuoteOrTheStartOfCommentsAsSeparator(String separator) throws IOException {
        Path file = file("x.csv", "sep=" + separator + "\n\"1\"" + separator + "2" + separator + "3\n");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ", line 1: expected a separator without line breaks, \" (which quotes) and # (which"
                        + " starts a comment), found \"sep=" + separator + "\"");
    }

    @Test
    void complainsOfAnOpenQuote() throws IOException {
        Path file = file("x.csv", "1,2,3\n1,3,\"4\n1,4,4\n");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageContaining("x.csv")
                .hasMessageContaining("startline 2");
    }

    static Stream<Arguments> recordsWithoutEnd() {
        String start = "1,2,3\n1,3,3\n";
        String quoted = "1,4,4\n".repeat(1 << 18);
        return Stream.of(
                arguments("one line", "1".repeat(3 << 20), 1),
                arguments("a long value", start + "1,5," + "0".repeat(3 << 20) + "\n", 3),
                arguments("a quote that is not closed", start + "1,5,\"" + quoted, 3),
                arguments("a quote that is closed too late", start + "1,5,\"" + quoted + "\"\n", 3),
                arguments("comments", start + "# nothing\n".repeat(1 << 18) + "1,5,3\n", 3),
                arguments("zeros", start + "\0".repeat(3 << 20), 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordsWithoutEnd")
    void readsNoRecordWithoutEnd(String name, String text, int line) throws IOException {
        Path plain = file("x.csv", text);
        Path packed = folder.resolve("x.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }

        for (Path file : List.of(plain, packed)) {
            assertThatThrownBy(() -> RatingsFile.read(file))
                    .as(name)
                    .isInstanceOf(RatingsFileException.class)
                    .hasMessage(
                            file + ": line " + line + ": expected a line of at most 1,048,576 characters, found more;"
                                    + " is there a quote that is not closed?");
        }
    }

    @Test
    void readsLongValuesUpToTheBound() throws IOException {
        String title = "x".repeat(900_000);

        assertThat(cells(RatingsFile.read(
                        file("long.csv", "user,item,rating,title\n1,10,4," + title + "\n1,20,2.5," + title + "\n"))))
                .containsExactly("1 10 4.0", "1 20 2.5");
    }

    @Test
    void complainsOfAMissingFile() {
        assertThatThrownBy(() -> RatingsFile.read(folder.resolve("none.csv")))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(folder.resolve("none.csv") + ": no such file");
    }

    @Test
    void complainsOfAFolder() {
        assertThatThrownBy(() -> RatingsFile.read(folder))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(folder + ": expected a file of ratings, found a folder");
    }

    @Test
    void complainsOfPlainTextNamedGz() throws IOException {
        Path file = file("plain.gz", "1,2,3\n");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .hasMessage(file + ": expected gzip data, as the name says, found something else");
    }

    @Test
    void complainsOfGzipCutShort() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            Random random = new Random(3);
            for (int line = 0; line < 20_000; line++) {
                out.write((line + "," + random.nextInt(1000) + ",4\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        Path file = folder.resolve("cut.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": cannot be read to its end: ")
                .hasMessageContaining("Unexpected end");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Stream<String> cells(RatingMatrix ratings) {
        return Stream.iterate(0, user -> user < ratings.users().size(), user -> user + 1)
                .flatMap(user -> Arrays.stream(ratings.byUser().columnsOf(user))
                        .mapToObj(item -> ratings.users().idAt(user) + " "
                                + ratings.items().idAt(item) + " "
                                + ratings.byUser().valueAt(ratings.byUser().find(user, item))));
    }
}
