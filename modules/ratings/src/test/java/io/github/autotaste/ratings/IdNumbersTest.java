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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IdNumbersTest {

    private static final int COUNT = 160_000;
    private static final int SLOTS = 1 << 19;

    /** Of as many balls thrown at random into as many bins some 137,900 are not empty, give or take 200. */
    private static final int FEWEST_SLOTS = 136_000;

    /** Ids as people have them, and ids chosen to meet in one slot. */
    static Stream<LongUnaryOperator> ids() {
        return Stream.of(
                k -> k,
                k -> 1_000_000_007L * k,
                k -> k << 20,
                k -> k << 40,
                k -> -k,
                // under a product with 2^64 by the golden ratio, whose high bits are the slot
                k -> k * inverse(0x9E3779B97F4A7C15L),
                // under the hash of the table whose seed is 0
                k -> unmix(k << 24));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void idsHaveSlotsAsIfDrawn(LongUnaryOperator ids) {
        Random random = new Random(1);
        for (int table = 0; table < 5; table++) {
            assertThat(slots(ids, random.nextLong())).isGreaterThan(FEWEST_SLOTS);
        }
    }

    @Test
    void idsChosenForOneSeedMeetInOneSlotUnderIt() {
        assertThat(slots(k -> unmix(k << 24), 0)).isEqualTo(1);
    }

    private static int slots(LongUnaryOperator ids, long seed) {
        BitSet taken = new BitSet(SLOTS);
        for (int k = 0; k < COUNT; k++) {
            taken.set(IdNumbers.firstSlot(ids.applyAsLong(k), seed, SLOTS));
        }
        return taken.cardinality();
    }

    @Test
    void numbersFollowTheOrderOfArrivalInEveryTable() {
        long[] ids = new Random(2).longs(5_000).toArray();
        for (int table = 0; table < 3; table++) {
            IdNumbers numbers = new IdNumbers();
            for (int number = 0; number < ids.length; number++) {
                assertThat(numbers.numberOf(ids[number])).isEqualTo(number);
                assertThat(numbers.numberOf(ids[number / 2])).isEqualTo(number / 2);
            }
            assertThat(numbers.toArray()).isEqualTo(ids);
        }
    }

    @Test
    void saysHowManyIdsAreTooMany() {
        assertThatCode(() -> IdNumbers.requireRoom((1 << 29) - 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdNumbers.requireRoom(1 << 29))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at most 536870912 different ids");
    }

    /** The id that SplitMix64's finaliser turns into the given bits. */
    private static long unmix(long bits) {
        long z = unshift(bits, 31) * inverse(0x94D049BB133111EBL);
        z = unshift(z, 27) * inverse(0xBF58476D1CE4E5B9L);
        return unshift(z, 30) - 0x9E3779B97F4A7C15L;
    }

    /** Takes {@code z ^ (z >>> shift)} back. */
    private static long unshift(long bits, int shift) {
        long z = bits;
        for (int known = shift; known < Long.SIZE; known += shift) {
            z = bits ^ (z >>> shift);
        }
        return z;
    }

    /** Of an odd factor, modulo 2^64: each round doubles the bits that are right. */
    private static long inverse(long factor) {
        long inverse = factor;
        for (int round = 0; round < 5; round++) {
            inverse *= 2 - factor * inverse;
        }
        return inverse;
    }
}
