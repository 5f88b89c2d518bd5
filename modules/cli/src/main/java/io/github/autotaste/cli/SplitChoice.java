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
package io.github.autotaste.cli;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.evaluation.splits.ColdItemsSplit;
import io.github.autotaste.evaluation.splits.ColdUsersSplit;
import io.github.autotaste.evaluation.splits.HeldOutUsersSplit;
import io.github.autotaste.evaluation.splits.KFoldSplit;
import io.github.autotaste.evaluation.splits.LeaveOneOutSplit;
import io.github.autotaste.evaluation.splits.PerUserSplit;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.evaluation.splits.Shares;
import io.github.autotaste.evaluation.splits.TimeSplit;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How to part ratings into training and test, chosen on the command line.
 *
 * @param text as it was written
 * @param making makes it of ratings; a comparison's first repeat has the seed given
 */
record SplitChoice(String text, Making making) {

    static final String FORMS = "random:SHARE, per-user:TRAIN:VALIDATION:TEST, leave-one-out, leave-last-out,"
            + " time:SHARE, folds:K, held-out-users:SHARE, cold-items:SHARE or cold-users:SHARE";

    /** Share of a held-out user's ratings that is folded in. */
    private static final double FOLD_IN_SHARE = 0.8;

    @FunctionalInterface
    interface Making {
        Splitter of(RatingMatrix ratings, long seed);
    }

    /** @throws IllegalArgumentException if the ratings do not allow it, with a message for the user */
    Splitter of(RatingMatrix ratings, long seed) {
        return making.of(ratings, seed);
    }

    /** Reads {@link #FORMS}. */
    static final class Converter implements ITypeConverter<SplitChoice> {

        @Override
        public SplitChoice convert(String text) {
            List<String> parts = List.of(text.split(":", -1));
            try {
                double[] numbers =
                        parts.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
                return new SplitChoice(text, making(parts.get(0), numbers));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected " + FORMS + ", a share being between 0 and 1,"
                        + " such as random:0.9, found '" + text + "'");
            }
        }

        private static Making making(String name, double[] numbers) {
            if (!isFitting(name, numbers)) {
                throw new IllegalArgumentException(name);
            }
            return switch (name) {
                case "random" -> (ratings, seed) -> new RandomSplit(ratings, numbers[0]);
                case "per-user" -> {
                    Shares shares = new Shares(numbers[0], numbers[1], numbers[2]);
                    yield (ratings, seed) -> new PerUserSplit(ratings, shares);
                }
                case "leave-one-out" -> (ratings, seed) -> LeaveOneOutSplit.random(ratings);
                case "leave-last-out" -> (ratings, seed) -> LeaveOneOutSplit.last(ratings);
                case "time" -> (ratings, seed) -> TimeSplit.of(ratings, numbers[0]);
                case "folds" -> (ratings, seed) -> new KFoldSplit(ratings, (int) numbers[0], seed);
                case "cold-items" -> (ratings, seed) -> new ColdItemsSplit(ratings, numbers[0]);
                case "cold-users" -> (ratings, seed) -> new ColdUsersSplit(ratings, numbers[0]);
                default -> (ratings, seed) -> new HeldOutUsersSplit(ratings, 1 - numbers[0], FOLD_IN_SHARE);
            };
        }

        private static boolean isFitting(String name, double[] numbers) {
            boolean isShare = numbers.length == 1 && numbers[0] > 0 && numbers[0] < 1;
            return Stream.of("random", "time", "held-out-users", "cold-items", "cold-users")
                                    .anyMatch(name::equals)
                            && isShare
                    || name.equals("folds") && numbers.length == 1 && numbers[0] >= 2 && numbers[0] == (int) numbers[0]
                    || name.equals("per-user") && numbers.length == 3
                    || name.matches("leave-(one|last)-out") && numbers.length == 0;
        }
    }
}
