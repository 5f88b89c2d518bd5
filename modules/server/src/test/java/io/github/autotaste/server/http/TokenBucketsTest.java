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
package io.github.autotaste.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rates of clients, by a clock of the test's own. */
final class TokenBucketsTest {

    private long nanos = Long.MAX_VALUE - 5; // System.nanoTime may go over the largest number

    private TokenBuckets buckets(double perSecond, int burst, int most) {
        return new TokenBuckets(new ClientRate(perSecond, burst), most, () -> nanos);
    }

    private void pass(double seconds) {
        nanos += (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void aBurstIsAnsweredAndThenTheRateOfTheClient() {
        TokenBuckets buckets = buckets(2, 3, 10);
        for (int request = 0; request < 3; request++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(1);
        pass(0.5);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);
        pass(1000);
        for (int request = 0; request < 3; request++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void whoComesWhenToldToIsAnswered() {
        TokenBuckets buckets = buckets(0.1, 1, 10);
        assertThat(buckets.take("a")).isZero();
        pass(2.5);
        long seconds = buckets.take("a");
        assertThat(seconds).isEqualTo(8);
        pass(seconds);
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void askingInVainCostsNothing() {
        TokenBuckets buckets = buckets(1, 1, 10);
        assertThat(buckets.take("a")).isZero();
        for (int request = 0; request < 100; request++) {
            pass(0.009);
            assertThat(buckets.take("a")).isEqualTo(1);
        }
        pass(0.11);
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void clientsDoNotCountForEachOther() {
        TokenBuckets buckets = buckets(1, 1, 10);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("b")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void forgetsTheClientThatHasNotAskedForLongest() {
        TokenBuckets buckets = buckets(1, 1, 2);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("b")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);
        assertThat(buckets.take("c")).isZero();
        assertThat(buckets.take("a")).as("remembered").isEqualTo(1);
        assertThat(buckets.take("b")).as("forgotten, and so as new").isZero();
    }

    @Test
    void remembersNoMoreClientsThanItIsToldTo() {
        TokenBuckets buckets = buckets(1, 1, 50);
        for (int client = 0; client < 10_000; client++) {
            buckets.take(Integer.toString(client));
            assertThat(buckets.clients()).isLessThanOrEqualTo(50);
        }
    }

    /** Whenever requests come: in the long run as many are answered as the rate and one burst allow, and no fewer than are asked or allowed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answersAsManyAsTheRateAllows(long seed) {
        Random random = new Random(seed);
        double perSecond = 0.5 + random.nextInt(20);
        int burst = 3 + random.nextInt(10); // of less, some is lost between two requests
        TokenBuckets buckets = buckets(perSecond, burst, 10);
        int answered = 0;
        double seconds = 0;
        for (int request = 0; request < 5000; request++) {
            double pause = random.nextDouble() / perSecond;
            pass(pause);
            seconds += pause;
            answered += buckets.take("a") == 0 ? 1 : 0;
            assertThat(answered).isLessThanOrEqualTo((int) (burst + seconds * perSecond + 1e-3));
        }
        assertThat(answered).isGreaterThan((int) (0.95 * seconds * perSecond));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesRatesThatAreNone(double perSecond) {
        assertThatThrownBy(() -> ClientRate.of(perSecond)).isInstanceOf(IllegalArgumentException.class);
    }
}
