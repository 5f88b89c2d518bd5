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

import io.github.autotaste.evaluation.Protocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class OptionValuesTest {

    @ParameterizedTest
    @CsvSource({"10m, 600", "90s, 90", "1h30m, 5400", "2H, 7200", "0.5s, 0.5"})
    void readsTimes(String text, double seconds) {
        assertThat(new OptionValues.Time().convert(text)).isEqualTo(Duration.ofMillis((long) (1000 * seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "-5m", "0s", "ten minutes", "1d"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> new OptionValues.Time().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("expected a time such as 90s, 10m or 1h30m, found '" + text + "'");
    }

    @Test
    void readsCounts() {
        assertThat(new OptionValues.Count().convert("007")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "ten", "99999999999"})
    void refusesWhatIsNoCount(String text) {
        assertThatThrownBy(() -> new OptionValues.Count().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("expected a whole number from 1 on, found '" + text + "'");
    }

    @Test
    void readsAllAsNumberOfUsers() {
        assertThat(new OptionValues.Users().convert("all")).isEqualTo(Protocol.ALL_USERS);
        assertThat(new OptionValues.Users().convert("500")).isEqualTo(500);
    }
}
