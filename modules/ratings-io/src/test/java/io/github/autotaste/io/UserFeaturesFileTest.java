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
import io.github.autotaste.ratings.UserFeatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UserFeaturesFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("users"), text.replace("\\n", "\n"), StandardCharsets.ISO_8859_1);
    }

    private static Map<String, Float> of(UserFeatures features, String id) {
        int user = features.users().indexOf(id);
        Map<String, Float> values = new TreeMap<>();
        for (int feature = 0; feature < features.features().size(); feature++) {
            int position = features.values().find(user, feature);
            if (position >= 0) {
                values.put(
                        features.features().get(feature).name(),
                        features.values().valueAt(position));
            }
        }
        return values;
    }

    private static List<String> names(UserFeatures features) {
        return features.features().stream().map(Feature::name).toList();
    }

    /** The form of u.user, in Latin-1. Ages 24, 53, 25 and 34 have the mean 34. */
    @Test
    void readsTheUsersOfMovieLens100K() throws IOException {
        UserFeatures features = UserFeaturesFile.read(
                file("1|24|M|ménage|85711\n2|53|F|ménage|85711\n10|25|M|writer|32067\n9|34|F|writer|32067\n"));

        assertThat(names(features))
                .containsExactly("age", "gender=F", "gender=M", "occupation=ménage", "occupation=writer");
        assertThat(of(features, "2").get("age")).isCloseTo((float) (19 / Math.sqrt(542 / 4.0)), within(1e-6f));
        assertThat(of(features, "10").keySet()).containsExactly("age", "gender=M", "occupation=writer");
        assertThat(features.users().textAt(3)).isEqualTo("10");
    }

    /** Ages and occupations are numbers of groups there. */
    @Test
    void readsTheUsersOfMovieLens1M() throws IOException {
        UserFeatures features = UserFeaturesFile.read(
                file("1::F::1::10::48067\n2::M::25::10::48067\n3::F::25::7::55117\n4::M::1::7::02460\n"));

        assertThat(names(features))
                .containsExactly("gender=F", "gender=M", "age=1", "age=25", "occupation=10", "occupation=7");
        assertThat(of(features, "3").keySet()).containsExactly("age=25", "gender=F", "occupation=7");
    }

    @Test
    void takesYearsForCategoriesAndNamesForNothing() throws IOException {
        UserFeatures features = UserFeaturesFile.read(file("""
                nick,joined,income,uid,hobbies,zip
                ann,2019,1,u-1,chess|go,111
                bob,2020,2,u-2,go,222
                cid,2019,3,u-3,chess,111
                dan,2020,4,u-4,,222
                """));

        assertThat(names(features))
                .containsExactly("joined=2019", "joined=2020", "income", "hobbies=chess", "hobbies=go");
        assertThat(of(features, "u-4").keySet()).containsExactly("income", "joined=2020");
    }

    /** What the model knows decides, not what a single line lets one guess. */
    @Test
    void readsKnownFeaturesOfOneOtherUser() throws IOException {
        List<Feature> known = List.of(
                Feature.named("joined=2019"),
                Feature.named("joined=2020"),
                new Feature("age", 30, 10),
                Feature.named("country=NL"));

        UserFeatures features = UserFeaturesFile.read(file("user,country,age,joined\n77,NL,35,2020\n"), known);

        assertThat(features.features()).isEqualTo(known);
        assertThat(of(features, "77")).isEqualTo(Map.of("joined=2020", 1f, "age", 0.5f, "country=NL", 1f));
    }

    @Test
    void withoutNamesTheFirstColumnIsTheUser() throws IOException {
        UserFeatures features = UserFeaturesFile.read(file("7;red\n8;blue\n9;red\n4;blue\n"));

        assertThat(names(features)).containsExactly("column 2=blue", "column 2=red");
        assertThat(of(features, "9").keySet()).containsExactly("column 2=red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "user,age\\na,1\\na,2 ~ , line 3: expected an id that no line before it has, found \"a\"",
                "user_id,client_id,age\\n1,2,3\\n2,3,4 ~ : which column is the user among user_id, client_id, age? Call it user",
                "user,brand\\na,one\\nb,two ~ : expected ids and features that several users share, found none"
            })
    void refusesWithFileAndLine(String text, String complaint) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> UserFeaturesFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + complaint);
    }

    @Test
    void refusesATableWithNoneOfTheKnownFeatures() throws IOException {
        Path file = file("user,age\na,1\nb,2");

        assertThatThrownBy(() -> UserFeaturesFile.read(file, List.of(Feature.named("country=NL"))))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(file + ": expected a column such as country, found age");
    }
}
