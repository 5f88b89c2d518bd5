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
package io.github.autotaste.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that never saw our code: Node with ONNX Runtime gives the lists of the model, ONNX in Python finds no fault. */
final class OtherLanguagesTest {

    private static final int HOW_MANY = 10;
    private static final long STRANGER = 777_777;
    private static final Path SCRIPTS = Path.of("onnx-consumers").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void nodeListsWhatCdaeLists() throws Exception {
        RatingMatrix ratings = filmClub();
        var model = Trainer.onAllProcessors()
                .train(ratings, CdaeConfig.defaults().epochs(10).build());
        assertSameLists(model, ratings);
    }

    @Test
    void nodeListsWhatItemAutoRecLists() throws Exception {
        RatingMatrix ratings = filmClub();
        var model = Trainer.onAllProcessors()
                .train(ratings, AutoRecConfig.itemBased().epochs(10).build());
        assertSameLists(model, ratings);
    }

    @Test
    void nodeListsWhatUserAutoRecLists() throws Exception {
        RatingMatrix ratings = filmClub();
        var model = Trainer.onAllProcessors()
                .train(ratings, AutoRecConfig.userBased().epochs(10).build());
        assertSameLists(model, ratings);
    }

    private void assertSameLists(AutoencoderModel model, RatingMatrix ratings) throws Exception {
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node_modules/onnxruntime-node")),
                "no onnxruntime-node: run 'npm install --ignore-scripts' in examples/onnx-consumers");
        Path file = folder.resolve("model.onnx");
        OnnxExport.of(model, GraphForm.TOPK).writeTo(file);
        for (int user : new int[] {0, 17}) {
            assertSameList(model, file, ratings.profileOf(user));
        }
        UserProfile visitor = ratings.profileOf(5);
        assertSameList(model, file, UserProfile.ofUnknownUser(visitor.itemIndices(), visitor.ratings()));
    }

    private void assertSameList(ItemScorer model, Path file, UserProfile profile) throws Exception {
        float[] scores = new float[model.items().size()];
        model.scoreAll(profile, scores);
        int[] expected = best(scores, profile);
        List<String> lines = recommendInNode(file, model, profile);
        assertThat(lines).hasSize(HOW_MANY);
        for (int rank = 0; rank < HOW_MANY; rank++) {
            String[] idAndScore = lines.get(rank).split(" ", -1);
            assertThat(Long.parseLong(idAndScore[0]))
                    .as("rank %d", rank)
                    .isEqualTo(model.items().idAt(expected[rank]));
            assertThat(Float.parseFloat(idAndScore[1])).isCloseTo(scores[expected[rank]], within(1e-4f));
        }
    }

    private List<String> recommendInNode(Path file, ItemScorer model, UserProfile profile) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "recommend.mjs", file.toString()));
        long userID = profile.isKnownUser() ? model.users().idAt(profile.userIndex()) : STRANGER;
        command.add(String.valueOf(userID));
        command.add(String.valueOf(HOW_MANY));
        for (int position = 0; position < profile.itemIndices().length; position++) {
            command.add(model.items().idAt(profile.itemIndices()[position]) + ":" + profile.ratings()[position]);
        }
        Run run = run(command);
        assertThat(run.exitCode).as(run.errors).isZero();
        return run.lines;
    }

    private record Run(int exitCode, List<String> lines, String errors) {}

    private Run run(List<String> command) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(SCRIPTS.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output.lines().toList(), Files.readString(errors));
    }

    @Test
    void theCheckerInPythonAcceptsEveryFormAndPrecision() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(
                Files.isExecutable(python) && run(List.of(python.toString(), "-c", "import onnx")).exitCode == 0,
                "no python3-onnx: run 'apt-get install python3-onnx'");
        RatingMatrix ratings = filmClub();
        Trainer trainer = Trainer.onAllProcessors();
        List<AutoencoderModel> models = List.of(
                trainer.train(ratings, CdaeConfig.defaults().epochs(1).build()),
                trainer.train(ratings, AutoRecConfig.itemBased().epochs(1).build()),
                trainer.train(ratings, AutoRecConfig.userBased().epochs(1).build()));
        List<String> command = new ArrayList<>(List.of(python.toString(), "check.py"));
        for (AutoencoderModel model : models) {
            for (GraphForm form : List.of(GraphForm.DENSE, GraphForm.SPARSE, GraphForm.TOPK)) {
                for (Precision precision : Precision.values()) {
                    Path file = folder.resolve(command.size() + ".onnx");
                    OnnxExport.of(model, form, precision).writeTo(file);
                    command.add(file.toString());
                }
            }
        }
        Run run = run(command);
        assertThat(run.exitCode).as(run.errors).isZero();
        assertThat(run.lines).hasSize(27).allMatch(line -> line.startsWith("sound "));
    }

    private static int[] best(float[] scores, UserProfile profile) {
        float[] candidates = scores.clone();
        for (int known : profile.itemIndices()) {
            candidates[known] = Float.NaN;
        }
        TopN best = new TopN(HOW_MANY);
        for (int item = 0; item < candidates.length; item++) {
            best.offer(item, candidates[item]);
        }
        int[] items = new int[HOW_MANY];
        best.drain(items, new float[HOW_MANY]);
        return items;
    }

    private static RatingMatrix filmClub() throws IOException {
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (String line : Files.readAllLines(FilmClub.writeRatings())) {
            String[] fields = line.split(",", -1);
            ratings.add(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Float.parseFloat(fields[2]));
        }
        return ratings.build();
    }
}
