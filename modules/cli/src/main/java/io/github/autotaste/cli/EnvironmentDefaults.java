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

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options by environment: {@code AUTOTASTE_COMPARE_USERS=all} stands for {@code --users all} of {@code compare}, {@code
 * AUTOTASTE_THREADS=2} for {@code --threads 2} of every command that has it. What is on the command line comes first, then the variable of
 * the command, then that of all. Options of which only one can be given, such as {@code --ratings}, have none.
 *
 * @param environment the variables
 */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    private static final String PREFIX = "AUTOTASTE_";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)
                || option.group() != null
                || option.usageHelp()
                || option.versionHelp()) {
            return null;
        }
        String name = variable(option.longestName().replaceFirst("^--", ""));
        return Stream.of(PREFIX + variable(option.command().name()) + "_" + name, PREFIX + name)
                .map(environment::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
