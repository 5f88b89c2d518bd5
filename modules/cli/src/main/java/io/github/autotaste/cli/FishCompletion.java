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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A command's commands and options in the words of the shell fish. */
record FishCompletion(String program) {

    static String of(CommandLine root) {
        FishCompletion fish = new FishCompletion(root.getCommandName());
        Stream<String> lines = Stream.concat(
                Stream.of("complete -c " + fish.program + " -f"),
                root.getSubcommands().entrySet().stream().flatMap(fish::ofCommand));
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> ofCommand(Map.Entry<String, CommandLine> command) {
        String[] description =
                command.getValue().getCommandSpec().usageMessage().description();
        String first = description.length == 0 ? "" : description[0];
        String itself = "complete -c " + program + " -n __fish_use_subcommand -a " + command.getKey() + " -d "
                + quoted(firstSentence(first));
        Stream<String> options = command.getValue().getCommandSpec().options().stream()
                .map(option -> "complete -c " + program + " -n '__fish_seen_subcommand_from " + command.getKey() + "'"
                        + ofOption(option));
        return Stream.concat(Stream.of(itself), options);
    }

    private static String ofOption(OptionSpec option) {
        String names = Stream.of(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        boolean hasValue = option.arity().max() > 0;
        boolean isFile = hasValue && option.typeInfo().getType().equals(Path.class);
        List<String> candidates = option.completionCandidates() == null
                ? List.of()
                : StreamSupport.stream(option.completionCandidates().spliterator(), false)
                        .toList();
        String[] description = option.description();
        return names
                + (hasValue ? " -r" : "")
                + (isFile ? " -F" : "")
                + (candidates.isEmpty() ? "" : " -a " + quoted(String.join(" ", candidates)))
                + (description.length == 0 ? "" : " -d " + quoted(firstSentence(description[0])));
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?s)[.:;] .*", "").replaceFirst("\\.$", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
