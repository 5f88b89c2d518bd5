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

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code autotaste} command. Exit code 0 stands for success, 1 for a failure that the message on standard error
 * explains, 2 for a command line that cannot be understood.
 */
@Command(
        name = "autotaste",
        description = "Neural recommenders (AutoRec, CDAE) for Apache Mahout's Taste, beside classic ones.",
        mixinStandardHelpOptions = true,
        versionProvider = Autotaste.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "'autotaste help COMMAND' explains a command. Options can be set by environment: AUTOTASTE_THREADS=2 for all"
                    + " commands, AUTOTASTE_COMPARE_USERS=all for one.",
            "In a source checkout, 'autotaste reproduce' measures published tables anew."
        },
        subcommands = {
            CompareCommand.class,
            TrainCommand.class,
            RecommendCommand.class,
            SimilarCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            TuneCommand.class,
            FetchCommand.class,
            SampleCommand.class,
            DataCommand.class,
            InfoCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class Autotaste {

    @Mixin
    @SuppressWarnings("unused") // picocli fills it, and Talk.of finds it
    private final Talk talk = new Talk();

    private Autotaste() {}

    public static void main(String[] args) {
        run(new Autotaste(), args);
    }

    /**
     * Runs a command line and ends the JVM with its exit code.
     *
     * @param command an object that picocli can run
     */
    public static void run(Object command, String... args) {
        PrintWriter err = Console.standardError().printer();
        Console out = Console.standardOutput();
        try {
            int exitCode =
                    commandLine(command).setOut(out.printer()).setErr(err).execute(args);
            System.exit(out.exitCode(exitCode, err));
        } catch (OutOfMemoryError e) {
            err.println(Failures.outOfMemory());
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    static CommandLine commandLine() {
        return commandLine(new Autotaste());
    }

    /** A command as {@link #run} runs it: a failure that a user can mend is reported in a sentence. */
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .registerConverter(Path.class, new OptionValues.FileName())
                .registerConverter(int.class, new OptionValues.Count())
                .registerConverter(Integer.class, new OptionValues.Count())
                .registerConverter(Duration.class, new OptionValues.Time())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setDefaultValueProvider(new EnvironmentDefaults(System.getenv()))
                .setParameterExceptionHandler(Autotaste::reportMisuse)
                .setExecutionExceptionHandler(Autotaste::reportFailure);
    }

    private static int reportMisuse(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        UnmatchedArgumentException.printSuggestions(misuse, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    /** A failure that a user can mend is reported in a sentence; any other is a defect and has its stack trace. */
    private static int reportFailure(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (Talk.of(command.getCommandSpec()).isVerbose()) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof StandardOutputException)) {
            Failures.sentence(failure).ifPresentOrElse(err::println, () -> failure.printStackTrace(err));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The version in the manifest of the jar this class comes from. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"autotaste " + number() + ", Java " + Runtime.version()};
        }

        static String number() {
            String version = Autotaste.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
