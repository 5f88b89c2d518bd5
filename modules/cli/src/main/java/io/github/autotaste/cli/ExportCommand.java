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

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.file.ModelFile.WithRatings;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a saved model as an ONNX file. */
@Command(
        name = "export",
        description = {
            "Writes a model that 'autotaste train' saved as an ONNX file, for ONNX Runtime in any language.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The saved model.")
    private Path model = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    /** Where the model goes. */
    private static final class Target {

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "Where to write; the file appears whole or not at all.")
        private @Nullable Path out;

        @Option(
                names = "--triton",
                paramLabel = "FOLDER",
                description = "Write the model for a Triton Inference Server whose models are in this folder:"
                        + " NAME/1/model.onnx and NAME/config.pbtxt, where NAME is that of the saved model without"
                        + " its ending.")
        private @Nullable Path repository;
    }

    @Mixin
    private final NewItemOptions newItems = new NewItemOptions();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "The ratings as they are now, for --with-new-items. Default: those that the model keeps.")
    private @Nullable Path ratings;

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "What the graph takes: whole rows of ratings (dense), the rated items (sparse), these for lists"
                            + " that the graph makes itself (topk), or, of i-autorec, the ratings of an item (item-wise)."
                            + " Default: ${DEFAULT-VALUE}.")
    private GraphForm form = GraphForm.SPARSE;

    @Option(
            names = "--precision",
            paramLabel = "KIND",
            description = "How weights are held: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Precision precision = Precision.FLOAT32;

    @Override
    public Integer call() throws IOException {
        requireSomethingNew();
        AutoencoderModel saved;
        Path file;
        if (target.out != null) {
            file = target.out;
            ReportTarget.requireWritable(file, inputs());
            saved = saved();
            OnnxExport.of(saved, form, precision).writeTo(file);
        } else {
            Path repository = Objects.requireNonNull(target.repository);
            saved = saved();
            file = OnnxExport.of(saved, form, precision).writeToTriton(repository, nameOf(model));
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: a model of %,d items as a %s graph in %s, %,d bytes%n",
                        file,
                        saved.items().size(),
                        form.toString().toLowerCase(Locale.ROOT),
                        precision.toString().toLowerCase(Locale.ROOT),
                        Files.size(file));
        return ExitCode.OK;
    }

    /** The saved model, with new items if they are wanted. */
    private AutoencoderModel saved() throws IOException {
        if (!newItems.areWanted()) {
            return ModelFile.read(model);
        }
        if (ratings != null) {
            RatingMatrix newer = reading.ratings(
                    ratings, Objects.requireNonNull(spec).commandLine().getErr());
            return newItems.addedTo(ModelFile.read(model), newer, features);
        }
        WithRatings saved = ModelFile.readWithRatings(model);
        RatingMatrix kept = saved.ratings()
                .orElseThrow(() -> new IllegalArgumentException(
                        model + " keeps no ratings; say with --ratings where they are, for --with-new-items"));
        return newItems.addedTo(saved.model(), kept, features);
    }

    private void requireSomethingNew() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        newItems.requireSource(commandLine, ratings != null, features);
        if (!newItems.areWanted() && (ratings != null || features.areGiven())) {
            throw new ParameterException(commandLine, "--ratings and --item-features go with --with-new-items");
        }
    }

    private List<Path> inputs() {
        return Stream.concat(Stream.of(model), Stream.concat(Stream.ofNullable(ratings), features.files().stream()))
                .toList();
    }

    private static String nameOf(Path model) {
        return Objects.requireNonNull(model.getFileName()).toString().replaceFirst("\\.[^.]*$", "");
    }
}
