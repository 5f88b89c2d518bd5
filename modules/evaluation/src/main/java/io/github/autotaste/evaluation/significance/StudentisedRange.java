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
package io.github.autotaste.evaluation.significance;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The range of k standard normal numbers, the studentised range with infinitely many degrees of freedom: {@code P(range <=
 * q) = k * integral of phi(z) (Phi(z) - Phi(z - q))^(k - 1) dz}.
 */
final class StudentisedRange {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Beyond it the normal density is below 1e-17. */
    private static final double FAR = 9;

    private static final double LARGEST = 20;
    private static final int EVALUATIONS = 100_000;
    private static final double ACCURACY = 1e-9;

    private StudentisedRange() {}

    /** @param probability in (0, 1) */
    static double quantile(int numbers, double probability) {
        return new BrentSolver(ACCURACY)
                .solve(EVALUATIONS, range -> probability(numbers, range) - probability, ACCURACY, LARGEST);
    }

    private static double probability(int numbers, double range) {
        UnivariateFunction density = z -> NORMAL.density(z)
                * Math.pow(NORMAL.cumulativeProbability(z) - NORMAL.cumulativeProbability(z - range), numbers - 1.0);
        return numbers * new SimpsonIntegrator().integrate(EVALUATIONS, density, -FAR, FAR);
    }
}
