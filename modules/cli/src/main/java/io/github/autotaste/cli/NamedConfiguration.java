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

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * A configuration file that takes part in a comparison.
 *
 * @param name the row's name
 */
record NamedConfiguration(String name, Path file) {

    /** Reads {@code NAME=FILE}, or {@code FILE}, whose name without its ending is then the row's. A name has no slash. */
    static final class Converter implements ITypeConverter<NamedConfiguration> {

        private static final OptionValues.FileName FILE_NAME = new OptionValues.FileName();

        @Override
        public NamedConfiguration convert(String text) {
            int equals = text.indexOf('=');
            if (equals > 0 && !text.substring(0, equals).contains("/")) {
                return new NamedConfiguration(text.substring(0, equals), FILE_NAME.convert(text.substring(equals + 1)));
            }
            Path file = FILE_NAME.convert(text);
            String fileName = String.valueOf(file.getFileName());
            return new NamedConfiguration(fileName.replaceFirst("(?<=.)\\.[^.]*$", ""), file);
        }
    }
}
