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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleTest {

    private final StringWriter said = new StringWriter();
    private final PrintWriter err = new PrintWriter(said, true);

    @Test
    void writesNothingThatATerminalObeysButLineEndsAndTabs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = new Console(bytes);
        console.printer().println("1\tCaf\u00e9 \u001b[2J\u0007\u009b\u202e");

        assertThat(console.exitCode(0, err)).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8).stripTrailing()).isEqualTo("1\tCaf\u00e9 ?[2J???");
    }

    @Test
    void onATerminalWithColoursBoldAndColoursPassAndNothingElse() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = new Console(bytes, true);
        console.printer().print("\u001b[1mbest\u001b[0m \u001b[8mhidden \u001b[2J\u001b[33myellow");

        assertThat(console.exitCode(0, err)).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\u001b[1mbest\u001b[0m ?[8mhidden ?[2J\u001b[33myellow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "hi-IN-u-nu-deva", "en"})
    void numbersAreWrittenAsInEnglishInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = new Console(bytes);
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            console.printer().printf("%,d %.3f", 1234567, 0.5);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(console.exitCode(0, err)).isZero();
        assertThat(bytes).hasToString("1,234,567 0.500");
    }

    @Test
    void aFullDiskIsAFailureAndSaid() {
        Console console = new Console(failing("No space left on device"));
        console.printer().println("a report");

        assertThat(console.exitCode(0, err)).isEqualTo(1);
        assertThat(said.toString().strip()).isEqualTo("Standard output cannot be written: No space left on device");
    }

    @Test
    void aReaderWhoLeftIsToldNothing() {
        Console console = new Console(failing("Broken pipe"));
        console.printer().println("a report");

        assertThat(console.exitCode(0, err)).isEqualTo(Console.BROKEN_PIPE);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void whatIsNotWrittenBeforeTheEndCountsToo() {
        Console console = new Console(failing("No space left on device"));
        PrintWriter printer = console.printer();
        printer.print("no line end");

        assertThat(console.exitCode(0, err)).isEqualTo(1);
    }

    /** Half of a long report would be measured for nobody. */
    @Test
    void aTargetFailsAtTheFirstWriteThatDoes() throws IOException {
        PrintWriter printer = new Console(failing("Broken pipe")).printer();
        ReportTarget target = ReportTarget.of(null, printer, List.of());
        AtomicInteger blocks = new AtomicInteger();

        assertThatThrownBy(() -> target.write(out -> {
                    while (blocks.incrementAndGet() < 100) {
                        out.write("a block\n");
                    }
                }))
                .isInstanceOf(StandardOutputException.class);
        assertThat(blocks).hasValue(1);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
