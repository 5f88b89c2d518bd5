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
package io.github.autotaste.onnx.serving;

import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.onnx.export.Precision;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures what docs/results.md says under ONNX. A program, not a test: {@code main} takes what to measure, {@code speed}
 * or {@code precision}, and a file of ratings, such as MovieLens' u.data or ratings.dat.
 *
 * <p>A time is the mean over some users of the shortest of several calls for each: what a call takes when nothing else runs,
 * even on a machine where something does.
 */
final class ServingSpeed {

    private static final int PASSES = 20;
    private static final int USERS = 256;
    /** Times do not depend on how long a model was trained. */
    private static final int EPOCHS_FOR_SPEED = 1;

    private static final int CUTOFF = 10;

    private final PrintStream out;
    private final Path file;
    private final Holdout split;

    private ServingSpeed(PrintStream out, Path file, Holdout split) {
        this.out = out;
        this.file = file;
        this.split = split;
    }

    public static void main(String... args) throws IOException {
        Path file = Files.createTempFile("speed", ".onnx");
        try {
            RatingMatrix ratings = read(Path.of(args[1]));
            new ServingSpeed(System.out, file, Holdout.random(ratings, 0.9, 1)).measure(args[0].equals("speed"));
        } finally {
            Files.delete(file);
        }
    }

    private static RatingMatrix read(Path file) throws IOException {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("::|\t", -1);
            builder.add(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Float.parseFloat(fields[2]));
        }
        return builder.build();
    }

    private void measure(boolean isForSpeed) throws IOException {
        CdaeConfig.Builder cdae = CdaeConfig.defaults();
        AutoRecConfig.Builder user = AutoRecConfig.userBased();
        AutoRecConfig.Builder item = AutoRecConfig.itemBased();
        if (isForSpeed) {
            cdae.epochs(EPOCHS_FOR_SPEED);
            user.epochs(EPOCHS_FOR_SPEED);
            item.epochs(EPOCHS_FOR_SPEED);
        }
        Trainer trainer = Trainer.onAllProcessors();
        measure("cdae", trainer.train(split.train(), cdae.build()), isForSpeed);
        measure("u-autorec", trainer.train(split.train(), user.build()), isForSpeed);
        measure("i-autorec", trainer.train(split.train(), item.build()), isForSpeed);
    }

    private void measure(String name, AutoencoderModel model, boolean isForSpeed) throws IOException {
        if (isForSpeed) {
            measureSpeed(name, model);
            measureSettings(name, model);
        } else {
            measurePrecisions(name, model);
        }
    }

    private interface Scoring {
        void score(List<UserProfile> profiles, float[][] scores);
    }

    private void measureSpeed(String name, AutoencoderModel model) throws IOException {
        report(name, "JVM", 1, "1 thread", (profiles, scores) -> model.scoreAll(profiles.get(0), scores[0]), false);
        report(name, "JVM", 1, "stranger", (profiles, scores) -> model.scoreAll(profiles.get(0), scores[0]), true);
        for (GraphForm form : List.of(GraphForm.DENSE, GraphForm.SPARSE)) {
            OnnxExport.of(model, form).writeTo(file);
            for (int threads = 1; threads <= 2; threads++) {
                try (OnnxScorer scorer =
                        OnnxScorer.load(file, SessionConfig.defaults().withThreads(threads))) {
                    report(name, form.toString(), 1, threads + " thread", scorer::scoreAll, false);
                    report(name, form.toString(), 64, threads + " thread", scorer::scoreAll, false);
                    report(name, form.toString(), 1, threads + " thread, stranger", scorer::scoreAll, true);
                }
            }
        }
    }

    private void measureSettings(String name, AutoencoderModel model) throws IOException {
        OnnxExport.of(model, GraphForm.SPARSE).writeTo(file);
        for (OptLevel level : OptLevel.values()) {
            for (boolean arena : new boolean[] {true, false}) {
                try (OnnxScorer scorer = OnnxScorer.load(file, new SessionConfig(1, arena, level))) {
                    report(name, "sparse", 1, level + (arena ? ", arena" : ", no arena"), scorer::scoreAll, false);
                }
            }
        }
    }

    private void report(String name, String form, int batch, String what, Scoring scoring, boolean asStrangers) {
        List<List<UserProfile>> batches = batches(batch, asStrangers);
        float[][] scores = new float[batch][split.train().items().size()];
        double sum = 0;
        for (List<UserProfile> profiles : batches) {
            long shortest = Long.MAX_VALUE;
            for (int pass = 0; pass < PASSES; pass++) {
                long start = System.nanoTime();
                scoring.score(profiles, scores);
                shortest = Math.min(shortest, System.nanoTime() - start);
            }
            sum += shortest;
        }
        print("%-10s %-7s batch %2d, %s: %.0f us per user", name, form, batch, what, sum / 1e3 / USERS);
    }

    private List<List<UserProfile>> batches(int size, boolean asStrangers) {
        List<List<UserProfile>> batches = new ArrayList<>();
        for (int from = 0; from < USERS; from += size) {
            batches.add(IntStream.range(from, from + size)
                    .mapToObj(split.train()::profileOf)
                    .map(known -> asStrangers ? UserProfile.ofUnknownUser(known.itemIndices(), known.ratings()) : known)
                    .toList());
        }
        return batches;
    }

    private void measurePrecisions(String name, AutoencoderModel model) throws IOException {
        for (Precision precision : Precision.values()) {
            OnnxExport.of(model, GraphForm.SPARSE, precision).writeTo(file);
            long start = System.nanoTime();
            try (OnnxScorer scorer = OnnxScorer.load(file)) {
                long loadMillis = (System.nanoTime() - start) / 1_000_000;
                print("%-10s %-7s %.1f MB, loaded in %d ms", name, precision, Files.size(file) / 1e6, loadMillis);
                report(name, precision.toString(), 1, "sparse", scorer::scoreAll, false);
                new Accuracy().over(scorer).print(name, precision);
            }
        }
    }

    /** Held-out errors and hits of all users. */
    private final class Accuracy {

        private double squares;
        private int ratings;
        private int hits;
        private int listed;

        Accuracy over(OnnxScorer scorer) {
            float[] scores = new float[split.train().items().size()];
            for (int user = 0; user < split.train().users().size(); user++) {
                UserProfile profile = split.train().profileOf(user);
                scorer.scoreAll(profile, scores);
                add(profile, split.test().profileOf(user), scores);
            }
            return this;
        }

        private void add(UserProfile known, UserProfile heldOut, float[] scores) {
            for (int p = 0; p < heldOut.itemIndices().length; p++) {
                float estimate = Math.max(1, Math.min(5, scores[heldOut.itemIndices()[p]]));
                squares += (estimate - heldOut.ratings()[p]) * (estimate - heldOut.ratings()[p]);
                ratings++;
            }
            for (int item : known.itemIndices()) {
                scores[item] = Float.NaN;
            }
            TopN best = new TopN(CUTOFF);
            for (int item = 0; item < scores.length; item++) {
                best.offer(item, scores[item]);
            }
            int[] list = new int[best.size()];
            best.drain(list, new float[list.length]);
            List<Integer> wanted = IntStream.of(heldOut.itemIndices()).boxed().toList();
            hits += (int) IntStream.of(list).filter(wanted::contains).count();
            listed += list.length;
        }

        void print(String name, Precision precision) {
            ServingSpeed.this.print(
                    "%-10s %-7s RMSE %.4f, precision@10 %.4f",
                    name, precision, Math.sqrt(squares / ratings), (double) hits / listed);
        }
    }

    private void print(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }
}
