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

import io.github.autotaste.comparison.configuration.ConfigurationFile;
import io.github.autotaste.evaluation.Contender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that adds contenders out of files. */
public final class ConfigurationOptions {

    @Option(
            names = "--config",
            paramLabel = "[NAME=]FILE",
            converter = NamedConfiguration.Converter.class,
            description = "A further contender: a model with the settings in a file, as 'autotaste tune' writes it."
                    + " Without a name it is called after the file. May be given several times.")
    private List<NamedConfiguration> files = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public List<Path> files() {
        return files.stream().map(NamedConfiguration::file).toList();
    }

    /**
     * Reads the files.
     *
     * @param taken names that others have already
     * @param threads how many threads a fit may use
     */
    public List<Contender> contenders(Collection<String> taken, int threads) throws IOException {
        Set<String> names = new HashSet<>(taken);
        List<Contender> contenders = new ArrayList<>();
        for (NamedConfiguration file : files) {
            if (!names.add(file.name())) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        "Two contenders are called '" + file.name() + "'; --config NAME=FILE names one anew");
            }
            contenders.add(ConfigurationFile.read(file.file()).contender(file.name(), threads));
        }
        return contenders;
    }

    /**
     * A configuration file that takes part in a comparison.
     *
     * @param name the row's name
     */
    private record NamedConfiguration(String name, Path file) {

        /** Reads {@code NAME=FILE}, or {@code FILE}, whose name without its ending is then the row's. A name has no slash. */
        static final class Converter implements ITypeConverter<NamedConfiguration> {

            private static final OptionValues.FileName FILE_NAME = new OptionValues.FileName();

            @Override
            public NamedConfiguration convert(String text) {
                int equals = text.indexOf('=');
                if (equals > 0 && !text.substring(0, equals).contains("/")) {
                    return new NamedConfiguration(
                            text.substring(0, equals), FILE_NAME.convert(text.substring(equals + 1)));
                }
                Path file = FILE_NAME.convert(text);
                String fileName = String.valueOf(file.getFileName());
                return new NamedConfiguration(fileName.replaceFirst("(?<=.)\\.[^.]*$", ""), file);
            }
        }
    }
}
