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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write; the file appears whole or not at all.")
    private Path out = Path.of("");

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
        ReportTarget.requireWritable(out, List.of(model));
        AutoencoderModel saved = ModelFile.read(model);
        OnnxExport.of(saved, form, precision).writeTo(out);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: a model of %,d items as a %s graph in %s, %,d bytes%n",
                        out,
                        saved.items().size(),
                        form.toString().toLowerCase(Locale.ROOT),
                        precision.toString().toLowerCase(Locale.ROOT),
                        Files.size(out));
        return ExitCode.OK;
    }
}
