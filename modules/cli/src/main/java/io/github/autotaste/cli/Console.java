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

import io.github.autotaste.ratings.text.Escaping;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;

/**
 * Standard output or standard error as text in UTF-8. It remembers the first error of writing, which a {@link PrintWriter}
 * keeps to itself, and writes {@code ?} for every control character but line ends and TAB: no name in a file and no option
 * moves the cursor, whatever message it gets into. On a terminal that has colours, bold and colours pass.
 */
final class Console extends Writer {

    /** The exit code of a command that wrote to a closed pipe: 128 and the number of SIGPIPE. */
    static final int BROKEN_PIPE = 141;

    /** What picocli writes for styles; none moves the cursor or hides text. */
    private static final Pattern STYLES = Pattern.compile("\u001b\\[(?:[0-4]|2[1-4]|3[0-9])m");

    private final Writer characters;
    private final boolean hasColours;
    private @Nullable IOException failure;

    Console(OutputStream bytes) {
        this(bytes, false);
    }

    Console(OutputStream bytes, boolean hasColours) {
        this.characters = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        this.hasColours = hasColours;
    }

    static Console standardOutput() {
        return new Console(new FileOutputStream(FileDescriptor.out), Ansi.AUTO.enabled());
    }

    static Console standardError() {
        return new Console(new FileOutputStream(FileDescriptor.err), Ansi.AUTO.enabled());
    }

    /** Writes a line at once, and numbers as in English, like the words beside them. */
    PrintWriter printer() {
        return new PrintWriter(this, true) {
            @Override
            public PrintWriter format(String format, @Nullable Object... values) {
                return format(Locale.ROOT, format, values);
            }
        };
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        String printable = printable(new String(text, offset, length));
        attempt(() -> characters.write(printable));
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        int end = 0;
        for (Matcher style = STYLES.matcher(text); hasColours && style.find(); end = style.end()) {
            printable
                    .append(Escaping.TERMINAL.apply(text.substring(end, style.start())))
                    .append(style.group());
        }
        return printable.append(Escaping.TERMINAL.apply(text.substring(end))).toString();
    }

    @Override
    public void flush() throws IOException {
        attempt(characters::flush);
    }

    @Override
    public void close() throws IOException {
        attempt(characters::close);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** Nothing more is written after an error. */
    private void attempt(Attempt attempt) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * The exit code of a command that has ended.
     *
     * @param exitCode the command's own
     * @param err where to report an output that is not complete, unless its pipe was closed
     */
    int exitCode(int exitCode, PrintWriter err) {
        try {
            flush();
            return exitCode;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
                return BROKEN_PIPE;
            }
            err.println("Standard output cannot be written: " + e.getMessage());
            return exitCode == ExitCode.OK ? ExitCode.SOFTWARE : exitCode;
        }
    }
}
