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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class SplitChoiceTest {

    /** 10 users by 10 items, rated at the times 0 to 99. */
    @ParameterizedTest
    @CsvSource({
        "random:0.75, 75, 25",
        "per-user:8:1:1, 80, 10",
        "leave-one-out, 90, 10",
        "leave-last-out, 90, 10",
        "time:0.6, 60, 40",
        "folds:5, 80, 20",
        "held-out-users:0.8, 80, 4",
        "cold-items:0.2, 80, 20",
        "cold-users:0.3, 70, 30"
    })
    void partsAsItIsWritten(String text, int train, int test) {
        SplitChoice choice = new SplitChoice.Converter().convert(text);
        Holdout holdout = choice.of(ratings(), 7).split(7);
        assertThat(choice.text()).isEqualTo(text);
        assertThat(holdout.train().ratingCount()).isEqualTo(train);
        assertThat(holdout.test().ratingCount()).isEqualTo(test);
    }

    @Test
    void firstRepeatTakesTheFirstFold() {
        SplitChoice choice = new SplitChoice.Converter().convert("folds:2");
        Holdout first = choice.of(ratings(), 7).split(7);
        Holdout second = choice.of(ratings(), 7).split(8);
        assertThat(first.train().byUser().columnsOf(0))
                .isEqualTo(second.test().byUser().columnsOf(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9",
                "random",
                "random:",
                "random:0",
                "random:1",
                "random:NaN",
                "random:x",
                "time:2",
                "folds:1",
                "folds:2.5",
                "per-user:8:1",
                "per-user:8:1:0",
                "leave-one-out:1",
                "held-out-users:1:1",
                "cold-items:1",
                "cold-users:0",
                "temporal:0.9"
            })
    void refusesWhatIsNoSplit(String text) {
        assertThatThrownBy(() -> new SplitChoice.Converter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageEndingWith("such as random:0.9, found '" + text + "'");
    }

    private static RatingMatrix ratings() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 10; user++) {
            for (int item = 0; item < 10; item++) {
                builder.add(user, item, 3, 10L * user + item);
            }
        }
        return builder.build();
    }
}
