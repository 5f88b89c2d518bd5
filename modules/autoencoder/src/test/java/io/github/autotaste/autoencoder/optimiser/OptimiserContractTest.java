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
package io.github.autotaste.autoencoder.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What training relies on, for every optimiser that moves row by row. */
final class OptimiserContractTest {

    private static final int LENGTH = 16;

    static Stream<StepwiseOptimiser> optimisers() {
        return Stream.of(
                Adam.withLearningRate(0.05),
                new Adam(0.05, 0, 0, 1e-3),
                AdaGrad.withLearningRate(0.1),
                new AdaGrad(0.1, 1e-2),
                new MomentumSgd(0.05, 0),
                new MomentumSgd(0.02, 0.9),
                RProp.withInitialStep(1e-3),
                new RProp(0.1, 1.5, 0.3, 1e-6, 1));
    }

    static Stream<StepwiseOptimiser> optimisersWithALearningRate() {
        return optimisers().filter(optimiser -> !optimiser.needsFullBatch());
    }

    @Test
    void coversEveryOptimiserOfThePackage() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<Class<?>> covered = optimisers().map(Object::getClass).collect(Collectors.toSet());
        URL folder = Objects.requireNonNull(Optimiser.class.getResource(""));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (String file : files.map(path -> path.getFileName().toString()).toList()) {
                Class<?> type = Class.forName(Optimiser.class.getPackageName() + "." + file.replace(".class", ""));
                if (StepwiseOptimiser.class.isAssignableFrom(type) && !type.isInterface()) {
                    assertThat(covered).contains(type);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void descendsAQuadraticBowl(StepwiseOptimiser optimiser) {
        float[] curvature = randomRow(1);
        float[] minimum = randomRow(2);
        float[] parameters = randomRow(3);
        double before = heightOf(parameters, minimum, curvature);
        ParameterUpdate update = optimiser.updateOf(1, LENGTH);
        for (int step = 1; step <= 500; step++) {
            update.apply(0, Step.number(step), parameters, slopeAt(parameters, minimum, curvature));
        }
        assertThat(heightOf(parameters, minimum, curvature)).isLessThan(before / 1000);
    }

    /** Rows take turns in any order, as they do when several threads work on them. */
    @ParameterizedTest
    @MethodSource("optimisers")
    void rowsDoNotKnowOfOneAnother(StepwiseOptimiser optimiser) {
        int rows = 5;
        ParameterUpdate shared = optimiser.updateOf(rows, LENGTH);
        List<float[]> together = rows(rows);
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        for (int step = 1; step <= 20; step++) {
            Collections.shuffle(order, new Random(step));
            for (int row : order) {
                shared.apply(row, Step.number(step), together.get(row), randomRow(100L * row + step));
            }
        }
        List<float[]> apart = rows(rows);
        for (int row = 0; row < rows; row++) {
            ParameterUpdate own = optimiser.updateOf(1, LENGTH);
            for (int step = 1; step <= 20; step++) {
                own.apply(0, Step.number(step), apart.get(row), randomRow(100L * row + step));
            }
            assertThat(together.get(row)).isEqualTo(apart.get(row));
        }
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void sameGradientsMoveFreshUpdatesTheSameWay(StepwiseOptimiser optimiser) {
        float[] first = randomRow(1);
        float[] second = randomRow(1);
        descendAtRandom(optimiser.updateOf(1, LENGTH), first);
        descendAtRandom(optimiser.updateOf(1, LENGTH), second);
        assertThat(second).isEqualTo(first).isNotEqualTo(randomRow(1));
    }

    /** As where a training was interrupted and goes on. */
    @ParameterizedTest
    @MethodSource("optimisers")
    void anUpdateIntoWhichTheStateIsCopiedGoesOnLikeTheOther(StepwiseOptimiser optimiser) {
        float[] parameters = randomRow(3);
        ParameterUpdate first = optimiser.updateOf(2, LENGTH);
        for (int step = 1; step <= 10; step++) {
            first.apply(1, Step.number(step), parameters, randomRow(step));
        }
        ParameterUpdate second = optimiser.updateOf(2, LENGTH);
        assertThat(first.state()).hasSize(optimiser.valuesPerParameter());
        for (int array = 0; array < first.state().size(); array++) {
            for (int row = 0; row < 2; row++) {
                System.arraycopy(
                        first.state().get(array)[row], 0, second.state().get(array)[row], 0, LENGTH);
            }
        }
        float[] twin = parameters.clone();
        for (int step = 11; step <= 20; step++) {
            first.apply(1, Step.number(step), parameters, randomRow(step));
            second.apply(1, Step.number(step), twin, randomRow(step));
            assertThat(twin).isEqualTo(parameters);
        }
    }

    /** The padding of rows has no gradient, and must stay as it is while its neighbours move. */
    @ParameterizedTest
    @MethodSource("optimisers")
    void parametersThatNeverHaveAGradientStay(StepwiseOptimiser optimiser) {
        ParameterUpdate update = optimiser.updateOf(1, LENGTH);
        float[] parameters = randomRow(1);
        for (int step = 1; step <= 50; step++) {
            float[] gradient = new float[LENGTH];
            gradient[3] = new Random(step).nextFloat() - 0.5f;
            update.apply(0, Step.number(step), parameters, gradient);
        }
        float[] expected = randomRow(1);
        assertThat(parameters[3]).isNotEqualTo(expected[3]);
        expected[3] = parameters[3];
        assertThat(parameters).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void firstStepGoesAgainstTheGradient(StepwiseOptimiser optimiser) {
        float[] parameters = new float[LENGTH];
        float[] gradient = randomRow(1);
        optimiser.updateOf(1, LENGTH).apply(0, Step.number(1), parameters, gradient.clone());
        for (int j = 0; j < LENGTH; j++) {
            assertThat(Math.signum(parameters[j])).isEqualTo(-Math.signum(gradient[j]));
        }
    }

    /** Weight decay is the gradient of half the decayed square of the parameters, whoever adds it. */
    @ParameterizedTest
    @MethodSource("optimisers")
    void decayIsPartOfTheGradient(StepwiseOptimiser optimiser) {
        float[] decayed = randomRow(2);
        float[] byHand = randomRow(2);
        ParameterUpdate update = optimiser.updateOf(1, LENGTH);
        ParameterUpdate twin = optimiser.updateOf(1, LENGTH);
        for (int step = 1; step <= 20; step++) {
            float[] gradient = randomRow(step + 2);
            float[] withDecay = gradient.clone();
            for (int j = 0; j < LENGTH; j++) {
                withDecay[j] += 0.25f * byHand[j];
            }
            update.apply(0, Step.number(step).withDecay(0.25), decayed, gradient);
            twin.apply(0, Step.number(step), byHand, withDecay);
        }
        assertThat(decayed).containsExactly(byHand, within(1e-6f));
    }

    @ParameterizedTest
    @MethodSource("optimisersWithALearningRate")
    void halfTheRateMovesHalfAsFar(StepwiseOptimiser optimiser) {
        float[] whole = new float[LENGTH];
        float[] half = new float[LENGTH];
        optimiser.updateOf(1, LENGTH).apply(0, new Step(1, 1f, 0f), whole, randomRow(2));
        optimiser.updateOf(1, LENGTH).apply(0, new Step(1, 0.5f, 0f), half, randomRow(2));
        for (int j = 0; j < LENGTH; j++) {
            assertThat(2 * half[j]).isCloseTo(whole[j], within(1e-6f));
        }
    }

    private static void descendAtRandom(ParameterUpdate update, float[] parameters) {
        for (int step = 1; step <= 20; step++) {
            update.apply(0, Step.number(step), parameters, randomRow(step));
        }
    }

    private static List<float[]> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(OptimiserContractTest::randomRow)
                .toList();
    }

    /** Values from 0.1 to 1, of either sign but for the first seed, whose row is used as a curvature. */
    private static float[] randomRow(long seed) {
        Random random = new Random(seed);
        float[] row = new float[LENGTH];
        for (int j = 0; j < LENGTH; j++) {
            float size = 0.1f + 0.9f * random.nextFloat();
            row[j] = seed != 1 && random.nextBoolean() ? -size : size;
        }
        return row;
    }

    private static double heightOf(float[] parameters, float[] minimum, float[] curvature) {
        double sum = 0;
        for (int j = 0; j < LENGTH; j++) {
            sum += curvature[j] * Math.pow(parameters[j] - minimum[j], 2) / 2;
        }
        return sum;
    }

    private static float[] slopeAt(float[] parameters, float[] minimum, float[] curvature) {
        float[] slope = new float[LENGTH];
        for (int j = 0; j < LENGTH; j++) {
            slope[j] = curvature[j] * (parameters[j] - minimum[j]);
        }
        return slope;
    }
}
