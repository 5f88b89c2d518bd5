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
import io.github.autotaste.autoencoder.model.UnitVectors;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the items that a model places near another. */
@Command(
        name = "similar",
        description = {
            "Lists the items that are most like another in a model that 'autotaste train' saved.",
            "Each line has an item, its likeness and, with --titles, its title. The likeness is the cosine of what the model has"
                    + " learnt of the two: 1 at most, 0 if they have nothing in common.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class SimilarCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The saved model.")
    private Path file = Path.of("");

    @Option(names = "--item", required = true, paramLabel = "ID", description = "Id of the item.")
    private String itemID = "";

    @Mixin
    private final ListOptions list = new ListOptions();

    @Override
    public Integer call() throws IOException {
        AutoencoderModel model = ModelFile.read(file);
        int item = model.items().indexOf(itemID);
        if (item < 0) {
            throw new IllegalArgumentException("The model knows no item " + itemID);
        }
        TopList similar = similar(model, item);
        if (similar.itemIndices().length == 0) {
            throw new IllegalArgumentException("Nothing is like item " + itemID + ", which had no rating in training");
        }
        list.items(model.items(), file)
                .lines(similar)
                .forEach(Objects.requireNonNull(spec).commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private TopList similar(AutoencoderModel model, int item) {
        UnitVectors vectors = UnitVectors.ofItems(model);
        TopN best = new TopN(list.count());
        for (int other = 0; other < vectors.size(); other++) {
            best.offer(other, other == item ? Float.NaN : (float) vectors.cosine(other, vectors.row(item)));
        }
        return TopList.drained(best);
    }
}
