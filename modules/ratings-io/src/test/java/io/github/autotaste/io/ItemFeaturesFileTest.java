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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.ItemFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ItemFeaturesFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("items.csv"), text.replace("\\n", "\n"));
    }

    private static Map<String, Float> of(ItemFeatures features, String id) {
        int item = features.items().indexOf(id);
        Map<String, Float> values = new TreeMap<>();
        for (int feature = 0; feature < features.names().size(); feature++) {
            int position = features.values().find(item, feature);
            if (position >= 0) {
                values.put(features.names().get(feature), features.values().valueAt(position));
            }
        }
        return values;
    }

    /** The names and their order are those of the file u.genre, the flags those of the first three lines of u.item. */
    @Test
    void readsTheFlagsOfMovieLens100K() throws IOException {
        ItemFeatures features = ItemFeaturesFile.read(file("""
                1|Toy Story (1995)|01-Jan-1995||http://a|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0
                2|GoldenEye (1995)|01-Jan-1995||http://b|0|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0|1|0|0
                3|Four Rooms (1995)|01-Jan-1995||http://c|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|1|0|0
                """));

        assertThat(features.names())
                .containsExactly("genre=Animation", "genre=Children's", "genre=Comedy", "genre=Thriller");
        assertThat(of(features, "1").keySet()).containsExactly("genre=Animation", "genre=Children's", "genre=Comedy");
        assertThat(of(features, "2").keySet()).containsExactly("genre=Thriller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "7::Seven: a film::Crime|Thriller\\n8::Eight::Drama|Crime\\n9::Nine::Drama ~ genre",
                "movieId,title,genres\\n7,\"Seven, or\",Crime|Thriller\\n8,Eight,Drama|Crime\\n9,Nine,Drama ~ genres",
                "sep=;\\nGenre;Titel;ISBN\\nCrime|Thriller;Seven;7\\nDrama|Crime;Eight;8\\nDrama;Nine;9 ~ Genre"
            })
    void readsCategoriesThatSeveralItemsShare(String text, String column) throws IOException {
        ItemFeatures features = ItemFeaturesFile.read(file(text));

        assertThat(features.names()).containsExactly(column + "=Crime", column + "=Drama");
        assertThat(of(features, "8")).isEqualTo(Map.of(column + "=Crime", 1f, column + "=Drama", 1f));
        assertThat(of(features, "7").keySet()).containsExactly(column + "=Crime");
    }

    /** Prices 1, 2 and 6 have the mean 3 and the standard deviation sqrt(14 / 3). */
    @Test
    void standardisesNumbersAndLeavesMissingOnesAtTheMean() throws IOException {
        ItemFeatures features = ItemFeaturesFile.read(file("sku,price,constant\na,1,5\nb,2,5\nc,6,5\nd,,5\n"));

        assertThat(features.names()).containsExactly("price");
        assertThat(of(features, "a").get("price")).isCloseTo((float) (-2 / Math.sqrt(14 / 3.0)), within(1e-6f));
        assertThat(of(features, "c").get("price")).isCloseTo((float) (3 / Math.sqrt(14 / 3.0)), within(1e-6f));
        assertThat(of(features, "d")).isEmpty();
    }

    @Test
    void takesTheWordsOfTextsAndTheCategoriesThatComeBack() throws IOException {
        ItemFeatures features = ItemFeaturesFile.read(file("""
                item;name;brand;text
                x-1;One;Dr Martens;Red shoes, with laces
                x-2;Two;Dr Martens;Black SHOES
                x-3;Three;Acme;Green laces
                x-4;Four;Acme;A hat
                """));

        assertThat(features.names()).containsExactly("brand=Acme", "brand=Dr Martens", "text=laces", "text=shoes");
        assertThat(of(features, "x-2").keySet()).containsExactly("brand=Dr Martens", "text=shoes");
    }

    /** The price of mean 3 and deviation 2 is not standardised anew, the single comedy counts, and the unknown western does not. */
    @Test
    void readsKnownFeaturesOfOtherItems() throws IOException {
        List<Feature> known = List.of(
                Feature.named("genre=Comedy"),
                Feature.named("genre=Film Noir"),
                Feature.named("text=shoes"),
                new Feature("price", 3, 2),
                Feature.named("brand=Acme"));

        ItemFeatures features = ItemFeaturesFile.read(file("""
                item,price,genre,text
                b,7,Western|Comedy,Red SHOES
                a,,Film Noir,red shoe
                """), known);

        assertThat(features.features()).isEqualTo(known);
        assertThat(of(features, "b")).isEqualTo(Map.of("genre=Comedy", 1f, "text=shoes", 1f, "price", 2f));
        assertThat(of(features, "a")).isEqualTo(Map.of("genre=Film Noir", 1f));
    }

    @Test
    void refusesATableWithNoneOfTheKnownFeatures() throws IOException {
        Path file = file("item,price\\na,1\\nb,2");

        assertThatThrownBy(() -> ItemFeaturesFile.read(file, List.of(Feature.named("genre=Comedy"))))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ": expected a column such as genre, found price");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "item,price\\na,1\\nb ~ , line 3: expected 2 values, found \"1 values\"",
                "item,price\\na,1\\na,2 ~ , line 3: expected an id that no line before it has, found \"a\"",
                "item,price\\n,1\\na,2 ~ , line 2: expected an id that no line before it has, found nothing",
                "id,book_id,price\\n1,2,3\\n2,3,4 ~ : which column is the item among id, book_id, price? Call it item",
                "item,brand\\na,one\\nb,two ~ : expected ids and features that several items share, found none"
            })
    void refusesWithFileAndLine(String text, String complaint) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> ItemFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + complaint);
    }

    /** Beyond the 200 lines by which a column is taken for one of numbers; a first line that tells the separator counts too. */
    @Test
    void refusesATextAmongNumbers() throws IOException {
        StringBuilder text = new StringBuilder("sep=,\nitem,price\n");
        for (int item = 1; item <= 300; item++) {
            text.append(item)
                    .append(',')
                    .append(item == 298 ? "cheap" : "" + item)
                    .append('\n');
        }
        Path file = file(text.toString());

        assertThatThrownBy(() -> ItemFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ", line 300: expected a number for price, found \"cheap\"");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "AUTOTASTE_DATA", matches = ".+")
    void readsTheFilesOfMovieLens() throws IOException {
        Path data = Path.of(System.getenv("AUTOTASTE_DATA"));
        ItemFeatures flags = ItemFeaturesFile.read(data.resolve("ml-100k/u.item"));
        ItemFeatures genres = ItemFeaturesFile.read(data.resolve("ml-latest-small/movies.csv"));

        assertThat(flags.items().size()).isEqualTo(1682);
        assertThat(flags.names()).hasSize(19);
        assertThat(flags.itemsOf("Film-Noir")).hasSize(24);
        assertThat(genres.items().size()).isEqualTo(9742);
        assertThat(genres.names()).hasSize(20).contains("genres=Film-Noir");
    }

    /** A message goes to a terminal, which obeys some characters. */
    @Test
    void namesColumnsWithoutControlCharacters() throws IOException {
        Path file = file("id\u001b[31m\ttags\n1\tx|y\n2\tx\n3\ty|z\n4\tz\n");

        assertThatThrownBy(() -> ItemFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": which column is the item among id?[31m, tags?");
    }

    @Test
    void refusesAHeaderOfFewerColumns() throws IOException {
        Path file = file("item\n1,x,2\n2,x,3\n3,y,4\n");

        assertThatThrownBy(() -> ItemFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ": expected names of 3 columns, as most lines have, found 1");
    }

    /** Such as a quoted value that goes on in the next line. */
    @Test
    void refusesIdsWithControlCharacters() throws IOException {
        Path file = file("item,kind\n1,x\n\"2\n3\",x\n4,y\n5,y\n");

        assertThatThrownBy(() -> ItemFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ", line 4: expected an id without control characters, found \"2 3\"");
    }
}
