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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdIndexTest {

    static LongStream seeds() {
        return RandomRatings.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void indicesAreTheRanksInASortedSet(long seed) {
        long[] ids = new Random(seed).longs(seed, -20, 20).toArray();
        TreeSet<Long> sorted = new TreeSet<>();
        LongStream.of(ids).forEach(sorted::add);
        IdIndex index = IdIndex.of(ids);
        assertThat(index.size()).isEqualTo(sorted.size());
        for (long id = -21; id <= 20; id++) {
            int rank = sorted.headSet(id).size();
            assertThat(index.indexOf(id)).isEqualTo(sorted.contains(id) ? rank : -1);
            if (sorted.contains(id)) {
                assertThat(index.idAt(rank)).isEqualTo(id);
            }
        }
    }

    @Test
    void takesTheSmallestAndTheLargestLong() {
        IdIndex index = IdIndex.of(Long.MAX_VALUE, 0, Long.MIN_VALUE);
        assertThat(index.toArray()).containsExactly(Long.MIN_VALUE, 0, Long.MAX_VALUE);
        assertThat(index.indexOf(Long.MIN_VALUE)).isEqualTo(0);
        assertThat(index.indexOf(Long.MAX_VALUE)).isEqualTo(2);
        assertThat(index.indexOf(Long.MAX_VALUE - 1)).isEqualTo(-1);
    }

    @Test
    void dependsOnTheSetOfIdsAlone() {
        IdIndex index = IdIndex.of(3, 1, 2);
        assertThat(index).isEqualTo(IdIndex.of(2, 3, 1, 1, 3)).hasSameHashCodeAs(IdIndex.of(2, 3, 1, 1, 3));
        assertThat(index).isNotEqualTo(IdIndex.of(1, 2)).isNotEqualTo(IdIndex.of(1, 2, 4));
    }

    @Test
    void isUntouchedByChangesToArraysGivenAndTaken() {
        long[] ids = {1, 2};
        IdIndex index = IdIndex.of(ids);
        ids[0] = 9;
        index.toArray()[1] = 9;
        assertThat(index.toArray()).containsExactly(1, 2);
    }

    @Test
    void emptyIndexKnowsNoId() {
        assertThat(IdIndex.of().size()).isZero();
        assertThat(IdIndex.of().indexOf(0)).isEqualTo(-1);
    }

    @Test
    void refusesIndicesOutOfRange() {
        IdIndex index = IdIndex.of(7);
        assertThatThrownBy(() -> index.idAt(1)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatThrownBy(() -> index.idAt(-1)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void textsAreInAscendingOrderWhateverOrderTheyCameIn() {
        List<String> texts = new ArrayList<>(List.of("b", "007", "Zo\u00eb", "a", "10", "9", "b"));
        IdIndex index = IdIndex.ofTexts(texts);
        Collections.reverse(texts);

        assertThat(index.texts()).containsExactly("007", "10", "9", "Zo\u00eb", "a", "b");
        assertThat(IdIndex.ofTexts(texts)).isEqualTo(index).hasSameHashCodeAs(index);
        assertThat(index.hasTexts()).isTrue();
        assertThat(index.toArray()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(index.indexOf("10")).isEqualTo(1);
        assertThat(index.textAt(1)).isEqualTo("10");
        assertThat(index.indexOf("7")).isEqualTo(-1);
        assertThat(index).isNotEqualTo(IdIndex.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void numbersAreFoundByTheirTexts() {
        IdIndex index = IdIndex.of(-5, 7, 1000);

        assertThat(index.texts()).containsExactly("-5", "7", "1000");
        assertThat(index.hasTexts()).isFalse();
        assertThat(index.indexOf("7")).isEqualTo(1);
        assertThat(index.indexOf("007")).isEqualTo(-1);
        assertThat(index.indexOf("seven")).isEqualTo(-1);
        assertThat(index.textAt(0)).isEqualTo("-5");
    }

    @Test
    void indicesFindTheIdsOfOneAnother() {
        IdIndex numbers = IdIndex.of(7, 9, 10);
        IdIndex texts = IdIndex.ofTexts(List.of("9", "x", "7"));

        assertThat(numbers.indexOf(texts, 1)).isEqualTo(1);
        assertThat(numbers.indexOf(texts, 2)).isEqualTo(-1);
        assertThat(texts.indexOf(numbers, 0)).isZero();
        assertThat(texts.indexOf(numbers, 2)).isEqualTo(-1);
        assertThat(numbers.indexOf(IdIndex.of(8, 9), 1)).isEqualTo(1);
    }

    @Test
    void unionsAreOfNumbersOnlyIfAllAreNumbers() {
        assertThat(IdIndex.of(1, 10).union(IdIndex.of(2, 10))).isEqualTo(IdIndex.of(1, 2, 10));
        assertThat(IdIndex.of(1, 10).union(IdIndex.ofTexts(List.of("x", "10"))).texts())
                .containsExactly("1", "10", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "9223372036854775807", "-9223372036854775808"})
    void shortestWholeNumbersAreNumbers(String text) {
        assertThat(IdIndex.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "007",
                "-0",
                "+7",
                "1.0",
                "1e3",
                "9223372036854775808",
                "99999999999999999999",
                "\u0661",
                " 7"
            })
    void otherTextsAreNoNumbers(String text) {
        assertThat(IdIndex.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\u0000"})
    void refusesTextsThatCannotBeListed(String text) {
        assertThatThrownBy(() -> IdIndex.ofTexts(List.of("a", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected ids of at least one character and no control characters");
    }

    @Test
    void laterIdsGoBehindTheOthersAndKeepTheirOrder() {
        IdIndex ids = IdIndex.of(30, 10, 20).followedBy(IdIndex.of(15, 5)).followedBy(IdIndex.of(1));
        assertThat(ids.toArray()).containsExactly(10, 20, 30, 5, 15, 1);
        for (int index = 0; index < ids.size(); index++) {
            assertThat(ids.indexOf(ids.idAt(index))).isEqualTo(index);
        }
        assertThat(ids.indexOf(16)).isEqualTo(-1);
        assertThat(ids.first(3)).isEqualTo(IdIndex.of(10, 20, 30));
        assertThat(ids).isEqualTo(IdIndex.inOrder(10, 20, 30, 5, 15, 1)).isNotEqualTo(IdIndex.of(1, 5, 10, 15, 20, 30));
    }

    @Test
    void laterTextsGoBehindTheOthersToo() {
        IdIndex ids = IdIndex.ofTexts(List.of("b", "d")).followedBy(IdIndex.ofTexts(List.of("c", "a")));
        assertThat(ids.texts()).containsExactly("b", "d", "a", "c");
        assertThat(ids.indexOf("a")).isEqualTo(2);
        assertThat(ids.indexOf("c")).isEqualTo(3);
        assertThat(ids.indexOf("e")).isEqualTo(-1);
        assertThat(ids.indexOf(3)).isEqualTo(3);
        assertThat(ids.indexOf(4)).isEqualTo(-1);
        assertThat(IdIndex.of(7).followedBy(IdIndex.ofTexts(List.of("a"))).texts())
                .containsExactly("7", "a");
    }

    @Test
    void anIdThatIsThereAlreadyIsRefused() {
        assertThatThrownBy(() -> IdIndex.of(1, 2).followedBy(IdIndex.of(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 2 twice");
        assertThatThrownBy(() -> IdIndex.inOrder(3, 1, 1)).hasMessageContaining("found 1 twice");
    }
}
