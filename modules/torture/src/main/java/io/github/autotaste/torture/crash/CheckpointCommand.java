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
package io.github.autotaste.torture.crash;

import io.github.autotaste.autoencoder.file.CheckpointFile;
import io.github.autotaste.autoencoder.training.Checkpoint;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.cli.Autotaste;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.torture.Folders;
import io.github.autotaste.torture.JavaProcess;
import io.github.autotaste.torture.SeedOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills trainings at random epochs, and compares what they end with. */
@Command(
        name = "checkpoint",
        description =
                "Kills 'autotaste train --checkpoint' at random epochs; each training must end with the same bytes.")
public final class CheckpointCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--models",
            split = ",",
            defaultValue = "i-autorec,u-autorec,cdae",
            description = "Default: ${DEFAULT-VALUE}.")
    private List<String> models = List.of();

    @Option(names = "--kills", defaultValue = "20", description = "Of each model. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(names = "--epochs", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int epochs;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Override
    public Integer call() throws Exception {
        return Folders.temporary(folder -> {
            Path ratings = ratingsIn(folder);
            MarkdownTable table = new MarkdownTable("model", "killed in epochs", "same bytes as without");
            int wrong = 0;
            for (String model : models) {
                Path whole = folder.resolve(model + ".whole");
                List<String> train = arguments(folder, model, ratings, whole);
                if (start(train).waitFor() != 0) {
                    throw new IOException("The training of " + model + " failed");
                }
                List<Integer> killed = new ArrayList<>();
                Path resumed = killAndResume(folder, model, ratings, killed);
                boolean isSame = Files.mismatch(whole, resumed) < 0;
                wrong += isSame ? 0 : 1;
                table.add(model, killed, isSame ? "yes" : "NO");
            }
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
            return wrong == 0 ? 0 : 1;
        });
    }

    /** Kills as often as asked for, or until the training has ended, and then lets it end. */
    private Path killAndResume(Path folder, String model, Path ratings, List<Integer> killed)
            throws IOException, InterruptedException {
        Path resumed = folder.resolve(model + ".resumed");
        Path checkpoint = folder.resolve(model + ".checkpoint");
        List<String> train = arguments(folder, model, ratings, resumed);
        train.addAll(List.of("--checkpoint=" + checkpoint, "--every=1"));
        int[] at = new Random(seed.value()).ints(kills, 1, epochs).sorted().toArray();
        for (int epoch : at) {
            Process process = start(train);
            while (process.isAlive() && epochIn(checkpoint) < epoch) {
                Thread.sleep(3);
            }
            process.destroyForcibly().waitFor();
            if (Files.exists(checkpoint)) {
                killed.add(epochIn(checkpoint));
            }
        }
        if (!Files.exists(resumed) && start(train).waitFor() != 0) {
            throw new IOException("The training of " + model + " did not go on");
        }
        return resumed;
    }

    /** The training deletes its checkpoint when it has come to its end. */
    private int epochIn(Path checkpoint) {
        try {
            return new CheckpointFile(checkpoint, 1)
                    .last()
                    .map(Checkpoint::epoch)
                    .orElse(0);
        } catch (UncheckedIOException deleted) {
            return epochs;
        }
    }

    private List<String> arguments(Path folder, String model, Path ratings, Path out) throws IOException {
        Path config = Files.writeString(
                folder.resolve(model + ".json"),
                "{\"model\": \"" + model + "\", \"config\": {\"epochs\": " + epochs + ", \"hiddenUnits\": 24}}");
        return new ArrayList<>(
                List.of("train", "--config=" + config, "--ratings=" + ratings, "--out=" + out, "--quiet"));
    }

    private static Process start(List<String> arguments) throws IOException {
        return JavaProcess.of(Autotaste.class, "-Xmx256m")
                .builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path ratingsIn(Path folder) throws IOException {
        RatingMatrix ratings = SyntheticRatings.of(new Shape(300, 200, 6000), 1);
        List<String> lines = new ArrayList<>();
        for (int user = 0; user < ratings.users().size(); user++) {
            int[] items = ratings.byUser().columnsOf(user);
            float[] values = ratings.byUser().valuesOf(user);
            for (int place = 0; place < items.length; place++) {
                lines.add(user + "," + items[place] + "," + values[place]);
            }
        }
        return Files.write(folder.resolve("ratings.csv"), lines);
    }
}
