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
package io.github.autotaste.autoencoder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.WholeDecoder;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.ratings.SplitMix;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which columns of a large catalogue the fit looks at, and where it goes by them: against a descent written out in {@code double}. */
final class UserVectorFitTest {

    private static final int UNITS = 3;
    private static final int USERS = 20;
    private static final int SAMPLED = WholeDecoder.SAMPLED;
    private static final float[] INPUT = {0.2f, -0.3f, 0.1f};
    private static final float[] START = {0.5f, 0.1f, -0.4f};
    private static final int[] FOUR = {2, 77, 9_000, 30_000};

    static Stream<Arguments> cases() {
        Negatives one = new Negatives.Uniform(1);
        return Stream.of(
                Arguments.of(2 * SAMPLED, Loss.LOGISTIC, Activation.IDENTITY, one, false),
                Arguments.of(2 * SAMPLED + 1, Loss.LOGISTIC, Activation.IDENTITY, one, true),
                Arguments.of(2 * SAMPLED + 1, Loss.LOGISTIC, Activation.IDENTITY, new Negatives.Popular(1, 0.5), true),
                Arguments.of(
                        2 * SAMPLED + 1,
                        Loss.LOGISTIC,
                        Activation.IDENTITY,
                        new Negatives.Uniform(SAMPLED / FOUR.length),
                        true),
                Arguments.of(
                        2 * SAMPLED + 1,
                        Loss.LOGISTIC,
                        Activation.IDENTITY,
                        new Negatives.Uniform(SAMPLED / FOUR.length + 1),
                        false),
                Arguments.of(
                        2 * SAMPLED + 1, Loss.LOGISTIC, Activation.IDENTITY, new Negatives.WholeCatalogue(), false),
                Arguments.of(2 * SAMPLED + 1, Loss.SQUARE, Activation.IDENTITY, one, false),
                Arguments.of(2 * SAMPLED + 1, Loss.SQUARE, Activation.SIGMOID, one, true),
                Arguments.of(2 * SAMPLED + 1, Loss.MULTINOMIAL, Activation.IDENTITY, one, false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAtASampleWhereTrainingDrawsLessAndThatIsCheaper(
            int columns, Loss loss, Activation output, Negatives negatives, boolean isSampled) {
        Autoencoder network = network(columns, output);
        CdaeConfig config = config(loss, negatives);
        double weight = weight(config, FOUR.length, columns);
        double[] ofAll = descended(network, config, allColumns(columns), FOUR, weight);
        double[] ofSample = descended(network, config, sample(columns), FOUR, weight * columns / SAMPLED);
        float[] start = padded(START, network);
        float[] found = fit(network, config).fit(start, padded(INPUT, network), FOUR);
        assertThat(start).isEqualTo(padded(START, network));
        assertNear(found, isSampled ? ofSample : ofAll);
        assertThat(distance(ofSample, ofAll)).as("what tells them apart").isGreaterThan(1e-4);
    }

    /** Of five preferences four are left, for which training draws as many as the sample holds. */
    @Test
    void leavesEachPreferenceOutOfASample() {
        int columns = 2 * SAMPLED + 1;
        int[] five = {2, 77, 9_000, 30_000, 30_001};
        Autoencoder network = network(columns, Activation.IDENTITY);
        CdaeConfig config = config(Loss.LOGISTIC, new Negatives.Uniform(SAMPLED / 4));
        float[][] inputs = new float[five.length][];
        Arrays.fill(inputs, padded(INPUT, network));
        float[][] found = fit(network, config).fitWithoutEach(padded(START, network), five, inputs);
        double weight = weight(config, 4, columns) * columns / SAMPLED;
        for (int left = 0; left < five.length; left++) {
            int[] others = without(five, left);
            assertNear(found[left], descended(network, config, sample(columns), others, weight));
        }
    }

    @Test
    void leavesEachPreferenceOutOfTheWholeCatalogue() {
        int columns = 200;
        int[] three = {2, 77, 150};
        Autoencoder network = network(columns, Activation.IDENTITY);
        CdaeConfig config = config(Loss.LOGISTIC, new Negatives.Uniform(7));
        float[] input = padded(INPUT, network);
        float[][] found =
                fit(network, config).fitWithoutEach(padded(START, network), three, new float[][] {input, input, input});
        for (int left = 0; left < three.length; left++) {
            int[] others = without(three, left);
            assertNear(
                    found[left], descended(network, config, allColumns(columns), others, weight(config, 2, columns)));
        }
    }

    /** The square loss, which makes no pass over the catalogue, stops like the others. */
    @ParameterizedTest
    @EnumSource
    void isEndedByAnInterrupt(Loss loss) {
        Autoencoder network = network(200, Activation.IDENTITY);
        UserVectorFit fit = fit(network, config(loss, new Negatives.Uniform(1)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fit.fit(padded(START, network), padded(INPUT, network), new int[] {1}))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Scoring was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Autoencoder network(int columns, Activation output) {
        return Networks.random(columns, 1, false, new Activations(Activation.IDENTITY, output), UNITS);
    }

    private static float[] padded(float[] values, Autoencoder network) {
        return Arrays.copyOf(values, network.rowVectors().rows()[0].length);
    }

    private static CdaeConfig config(Loss loss, Negatives negatives) {
        return CdaeConfig.defaults()
                .hiddenUnits(UNITS)
                .loss(loss)
                .negatives(negatives)
                .weightDecay(0.5)
                .build();
    }

    private static UserVectorFit fit(Autoencoder network, CdaeConfig config) {
        return new UserVectorFit(config, network, new WholeDecoder(network), USERS);
    }

    private static double weight(CdaeConfig config, int preferred, int columns) {
        return UserVectorFit.drawnPerPositive(config).stream()
                .mapToDouble(drawn -> Math.min(1, (double) drawn * preferred / (columns - preferred)))
                .findFirst()
                .orElse(1);
    }

    private static int[] allColumns(int columns) {
        return IntStream.range(0, columns).toArray();
    }

    /** The columns of the lowest hashes. */
    private static int[] sample(int columns) {
        return IntStream.range(0, columns)
                .boxed()
                .sorted((one, other) -> Long.compare(SplitMix.mix(one), SplitMix.mix(other)))
                .limit(SAMPLED)
                .mapToInt(column -> column)
                .toArray();
    }

    private static int[] without(int[] items, int left) {
        return IntStream.range(0, items.length)
                .filter(place -> place != left)
                .map(place -> items[place])
                .toArray();
    }

    /** AdaGrad on the loss of some columns and of all that are preferred; units without an activation are sums. */
    private static double[] descended(
            Autoencoder network, CdaeConfig config, int[] looked, int[] preferred, double weight) {
        int[] columns = IntStream.concat(IntStream.of(looked), IntStream.of(preferred))
                .sorted()
                .distinct()
                .toArray();
        double[] point = {START[0], START[1], START[2]};
        double[] sums = new double[UNITS];
        Arrays.fill(sums, UserVectorFit.ADA_GRAD.initialSum());
        for (int step = 0; step < UserVectorFit.STEPS; step++) {
            double[] gradient = gradient(network, config.loss(), columns, preferred, weight, point);
            for (int unit = 0; unit < UNITS; unit++) {
                double slope = gradient[unit] + config.weightDecay() * USERS * point[unit];
                sums[unit] += slope * slope;
                point[unit] -= UserVectorFit.ADA_GRAD.learningRate() * slope / Math.sqrt(sums[unit]);
            }
        }
        return point;
    }

    private static double[] gradient(
            Autoencoder network, Loss loss, int[] columns, int[] preferred, double weight, double[] point) {
        double[] hidden = new double[UNITS];
        Arrays.setAll(hidden, unit -> network.hiddenBias().getEntry(0, unit) + point[unit] + INPUT[unit]);
        NaiveNetwork naive = new NaiveNetwork(network);
        float[] outputs = new float[columns.length];
        float[] targets = new float[columns.length];
        for (int place = 0; place < columns.length; place++) {
            outputs[place] = (float) naive.decode(hidden, columns[place]);
            targets[place] = Arrays.binarySearch(preferred, columns[place]) >= 0 ? 1 : 0;
        }
        float[] slopes = new float[columns.length];
        loss.slopes(outputs, targets, (float) weight, slopes, 0, columns.length);
        double[] gradient = new double[UNITS];
        for (int place = 0; place < columns.length; place++) {
            boolean isSigmoid = network.activations().output() == Activation.SIGMOID;
            double slope = slopes[place] * (isSigmoid ? outputs[place] * (1 - outputs[place]) : 1);
            for (int unit = 0; unit < UNITS; unit++) {
                gradient[unit] += slope * network.decoder().getEntry(columns[place], unit);
            }
        }
        return gradient;
    }

    private static void assertNear(float[] found, double[] expected) {
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat((double) found[unit]).as("unit %d", unit).isCloseTo(expected[unit], within(5e-5));
        }
    }

    private static double distance(double[] one, double[] other) {
        return IntStream.range(0, UNITS)
                .mapToDouble(unit -> Math.abs(one[unit] - other[unit]))
                .max()
                .orElseThrow();
    }
}
