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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TitlesFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("titles.csv"), text);
    }

    @Test
    void readsNoTitleWithoutEnd() throws IOException {
        Path file = file("1,One\n2,\"Two\n" + "3,Three\n".repeat(1 << 18));

        assertThatThrownBy(() -> TitlesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": line 2: expected a line of at most 1,048,576 characters, found more");
    }

    @Test
    void complainsOfAnOpenQuote() throws IOException {
        Path file = file("1,One\n2,\"Two\n");

        assertThatThrownBy(() -> TitlesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": cannot be read to its end: ");
    }

    @Test
    void complainsOfAFolder() {
        assertThatThrownBy(() -> TitlesFile.read(folder))
                .hasMessage(folder + ": expected a file of titles, found a folder");
    }

    @Test
    void complainsOfAFileWithoutTitles() throws IOException {
        Path file = file("id,title\n");

        assertThatThrownBy(() -> TitlesFile.read(file))
                .hasMessage(file + ": expected an id and a title in each line, found none");
    }

    @Test
    void readsTitlesOfTextsAndNumbers() throws IOException {
        Path file = file("isbn,title\n0-395-19395-8,\"The Hobbit, or There and Back Again\"\n007,Bond\n7,Seven\n");

        assertThat(TitlesFile.read(file))
                .containsEntry("0-395-19395-8", "The Hobbit, or There and Back Again")
                .containsEntry("007", "Bond")
                .containsEntry("7", "Seven");
    }

    @Test
    void readsASingleTitle() throws IOException {
        assertThat(TitlesFile.read(file("id,title\n-7,Seven\n"))).isEqualTo(Map.of("-7", "Seven"));
        assertThat(TitlesFile.read(file("-7,Seven\n"))).isEqualTo(Map.of("-7", "Seven"));
    }

    /** A file, the id and the title of one of its lines; \t is a TAB, \n a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "movieId,title,genres\\n7,\"Seven, or Se7en\",Crime|Thriller\\n8,Eight,Drama ~ 7 ~ Seven, or Se7en",
                "7,Seven,Crime|Thriller\\n8,Eight,Drama\\n9,Nine,Drama|War|Crime ~ 7 ~ Seven",
                "7::Seven (1995)::Crime|Thriller\\n8::Eight: a film::Drama ~ 8 ~ Eight: a film",
                "7|Seven, the film|1995|0|1\\n8|Eight|1996|1|1 ~ 7 ~ Seven, the film",
                "id\\tname\\turl\\tpictureURL\\n7\\tSe;ven\\thttp://x\\thttp://y ~ 7 ~ Se;ven",
                "title,year,movie_id\\nSeven,1995,7\\nEight,1996,8 ~ 7 ~ Seven",
                "book_id,best_book_id,isbn,original_title,title\\n7,99,x,Wrong,Right ~ 7 ~ Right",
                "Autor;Titel;ISBN\\nX;Sieben;3-16\\nY;Acht;3-17 ~ 3-16 ~ Sieben",
                "sep=;\\nISBN;Titel\\n3-16;Sieben\\n3-17;Acht ~ 3-16 ~ Sieben",
                "\uFEFFid,title\\n7,Seven ~ 7 ~ Seven",
                "sku,label\\nk1,Your Name\\nk2,Another Title ~ k1 ~ Your Name",
                "k1,Your Name\\nk2,Another ~ k1 ~ Your Name",
                "id,title\\n7,Seven, not quoted\\n8,Eight ~ 7 ~ Seven, not quoted",
                "id,title\\n7.0,Seven ~ 7 ~ Seven",
                "nr,wert\\n7,Seven\\n8,Eight ~ 7 ~ Seven",
                "title,isbn\\n#Alive,7\\nSeven,8 ~ 7 ~ #Alive",
                "7\\tApollo 13\\n8\\tSe7en 8 ~ 7 ~ Apollo 13"
            })
    void findsSeparatorAndColumns(String text, String id, String title) throws IOException {
        Path file = file(text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(TitlesFile.read(file)).containsEntry(id, title).doesNotContainKeys("id", "isbn", "ISBN", "sku");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "id,book_id,title ~ which column is the item among id, book_id, title?",
                "track_id,track_name,artist_name ~ which column is the title among track_id, track_name, artist_name?",
                "nr,preis,farbe ~ which column is the title among nr, preis, farbe?"
            })
    void asksForColumnsThatItCannotKnow(String header, String question) throws IOException {
        Path file = file(header + "\n7,8,9\n8,9,10\n");

        assertThatThrownBy(() -> TitlesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ": " + question + " --titles-columns item=...,title=... says so");
    }

    @Test
    void takesTheColumnsThatAreTold() throws IOException {
        Path file = file("id,book_id,title,original\n1,7,One,Uno\n2,8,Two,Due\n");

        assertThat(TitlesFile.read(file, TitleColumns.parse("item=book_id,title=4")))
                .isEqualTo(Map.of("7", "Uno", "8", "Due"));
        assertThat(TitlesFile.read(file, TitleColumns.parse("item=book_id"))).isEqualTo(Map.of("7", "One", "8", "Two"));
        assertThat(TitlesFile.read(file("x,1\ny,2\n"), TitleColumns.parse("item=2,title=1")))
                .isEqualTo(Map.of("1", "x", "2", "y"));
        Path other = file("id,title\n1,One\n");
        assertThatThrownBy(() -> TitlesFile.read(other, TitleColumns.parse("item=isbn")))
                .hasMessage(other + ": there is no column isbn among id, title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "item", "item=", "user=1", "item=1,item=2", "title=a,,"})
    void refusesColumnsThatAreNone(String text) {
        assertThatThrownBy(() -> TitleColumns.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected columns such as item=isbn,title=name, found '" + text + "'");
    }
}
