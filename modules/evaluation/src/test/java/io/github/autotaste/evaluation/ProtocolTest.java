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

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtocolTest {

    @ParameterizedTest(name = "{5}")
    @CsvSource(delimiter = '|', textBlock = """
            NaN | 10 | 1 | PT1M  | 1 | Expected a smallest relevant rating, found NaN
            4   | 0  | 1 | PT1M  | 1 | Expected a cutoff of at least 1, found 0
            4   | 10 | 0 | PT1M  | 1 | Expected a number of users of at least 1, found 0
            4   | 10 | 1 | PT0S  | 1 | Expected a time limit above zero, found PT0S
            4   | 10 | 1 | PT-1S | 1 | Expected a time limit above zero, found PT-1S
            4   | 10 | 1 | PT1M  | 0 | Expected a number of repeats of at least 1, found 0
            """)
    void rejects(double positiveFrom, int cutoff, int users, Duration limit, int repeats, String message) {
        assertThatThrownBy(() -> new Protocol("random:0.9", positiveFrom, cutoff, users, limit, 1, repeats))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
