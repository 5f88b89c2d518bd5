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
package io.github.autotaste.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0.012345;0.0123", "1.2345;1.23", "123.45;123", "12345.6;12,346", "0;0", "NaN;-"})
    void givesNumbersThreeSignificantDigits(double number, String text) {
        assertThat(MarkdownTable.text(number)).isEqualTo(text);
    }

    @Test
    void alignsNumbersToTheRight() {
        MarkdownTable table = new MarkdownTable("trainer", "s");
        table.add("autotaste", 1.5);

        assertThat(table).hasToString("""
                | trainer   |    s |
                |-----------|-----:|
                | autotaste | 1.50 |
                """);
    }
}
