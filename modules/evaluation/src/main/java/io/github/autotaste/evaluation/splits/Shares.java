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
package io.github.autotaste.evaluation.splits;

/**
 * How ratings are shared out between training, validation and test part, as a proportion such as 8:1:1.
 *
 * @param train weight of the training part, above 0
 * @param validation weight of the validation part, at least 0
 * @param test weight of the test part, above 0
 */
public record Shares(double train, double validation, double test) {

    public Shares {
        if (!(train > 0 && validation >= 0 && test > 0 && Double.isFinite(train + validation + test))) {
            throw new IllegalArgumentException(
                    "Expected shares above 0 for training and test and of at least 0 for validation, found " + train
                            + ":" + validation + ":" + test);
        }
    }

    /** How many of {@code count} ratings are validated on: the whole ratings in its share, and 1 rather than none. */
    int validationCount(int count) {
        int afterTest = count - testCount(count);
        return Math.min(wholeOrOne(count, validation), Math.max(0, afterTest - 1));
    }

    /** How many of {@code count} ratings are tested on, in the same way; at least one rating stays for training. */
    int testCount(int count) {
        return Math.min(wholeOrOne(count, test), Math.max(0, count - 1));
    }

    private int wholeOrOne(int count, double weight) {
        double exact = count * weight / (train + validation + test);
        return weight > 0 ? Math.max(1, (int) (exact + 1e-9)) : 0;
    }
}
