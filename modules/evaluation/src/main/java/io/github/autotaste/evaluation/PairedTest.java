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
package io.github.autotaste.evaluation;

/**
 * A contender tested against the best classic one on the users that both were measured on.
 *
 * @param metric name of the metric
 * @param contender name of the contender
 * @param reference name of the classic contender with the best mean
 * @param users number of users
 * @param difference the contender's mean over users less the reference's, with the bootstrap's 95 % interval
 * @param lowerIsBetter whether a negative difference is in the contender's favour
 * @param p the p-values of this test alone
 * @param adjusted the p-values after Holm's correction for all contenders tested on the metric
 */
public record PairedTest(
        String metric,
        String contender,
        String reference,
        int users,
        Estimate difference,
        boolean lowerIsBetter,
        PValues p,
        PValues adjusted) {

    /** Below it a difference is called significant. */
    public static final double LEVEL = 0.05;

    /** What the test says of the contender. */
    public enum Verdict {
        BETTER,
        WORSE,
        NO_DIFFERENCE_SHOWN
    }

    PairedTest withAdjusted(PValues corrected) {
        return new PairedTest(metric, contender, reference, users, difference, lowerIsBetter, p, corrected);
    }

    /** By the t test, corrected; the other two tests are witnesses of it. */
    public Verdict verdict() {
        if (!(adjusted.t() < LEVEL)) {
            return Verdict.NO_DIFFERENCE_SHOWN;
        }
        return difference.mean() < 0 == lowerIsBetter ? Verdict.BETTER : Verdict.WORSE;
    }
}
