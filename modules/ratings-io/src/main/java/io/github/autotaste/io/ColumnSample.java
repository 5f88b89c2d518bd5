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

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The first values of a column, and what they can be.
 *
 * @param values one for each row; those that are missing are empty
 */
record ColumnSample(List<String> values) {

    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d*[.,]\\d*[1-9]\\d*");
    private static final Pattern WHOLE = Pattern.compile("\\d{2,18}");

    boolean isEmpty() {
        return values.stream().allMatch(String::isEmpty);
    }

    boolean isNumeric() {
        return isAll(NumberText::isNumber);
    }

    boolean isTimes() {
        return isAll(TimeText::looksLikeTime);
    }

    /** Whether some values are certainly times and the others can be. */
    boolean canBeTimes() {
        return values.stream().anyMatch(TimeText::looksLikeTime)
                && isAll(value -> TimeText.parse(value) != TimeText.NONE);
    }

    private boolean isAll(Predicate<String> property) {
        return !isEmpty() && values.stream().filter(value -> !value.isEmpty()).allMatch(property);
    }

    boolean hasFractions() {
        return values.stream().anyMatch(value -> FRACTION.matcher(value).matches());
    }

    /** Whether the values count the rows, from 0 or 1 on. */
    boolean numbersRows() {
        if (values.isEmpty() || !values.get(0).equals("0") && !values.get(0).equals("1")) {
            return false;
        }
        int first = Integer.parseInt(values.get(0));
        for (int row = 0; row < values.size(); row++) {
            if (!values.get(row).equals(String.valueOf(first + row))) {
                return false;
            }
        }
        return true;
    }

    boolean isDistinct() {
        return new HashSet<>(values).size() == values.size();
    }

    boolean hasDoubtfulPoints() {
        List<String> withPoint =
                values.stream().filter(value -> value.contains(".")).toList();
        return !withPoint.isEmpty() && withPoint.stream().allMatch(NumberText::hasDoubtfulPoint);
    }

    /** Whether one of the values is a whole number beyond the scales that ratings have. */
    boolean isBeyondUsualScales() {
        return values.stream().anyMatch(value -> WHOLE.matcher(value).matches() && Long.parseLong(value) > 10);
    }

    /** One value to show. */
    String example() {
        return values.stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
    }
}
