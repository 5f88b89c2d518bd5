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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Closing, native memory, and profiles that do not fit the model. */
final class LifeOfAScorerTest {

    private final ModelCase model = ModelCase.cdae();
    private final UserProfile user = model.ratings().profileOf(0);

    @TempDir
    private Path folder;

    @Test
    void scoresNoMoreOnceClosed() throws IOException {
        OnnxScorer scorer = load(GraphForm.SPARSE);
        scorer.close();
        scorer.close();
        assertThatThrownBy(() -> scorer.scoreAll(user, new float[12]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This scorer is closed");
        assertThat(scorer.items().size()).as("what it was").isEqualTo(12);
    }

    @Test
    void finishesCallsUnderWayBeforeItCloses() throws Exception {
        float[] expected = model.scores(user);
        for (int round = 0; round < 20; round++) {
            OnnxScorer scorer = load(GraphForm.DENSE);
            AtomicInteger calls = new AtomicInteger();
            Thread[] threads = new Thread[4];
            for (int thread = 0; thread < threads.length; thread++) {
                threads[thread] = new Thread(() -> scoreUntilClosed(scorer, expected, calls));
                threads[thread].start();
            }
            while (calls.get() < 50) {
                Thread.onSpinWait();
            }
            scorer.close();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(calls).as("a wrong score takes 1000 away").hasPositiveValue();
        }
    }

    private void scoreUntilClosed(OnnxScorer scorer, float[] expected, AtomicInteger calls) {
        float[] scores = new float[12];
        try {
            while (true) {
                scorer.scoreAll(user, scores);
                boolean isRight = Math.abs(scores[3] - expected[3]) <= Closeness.TOLERANCE;
                calls.addAndGet(isRight ? 1 : -1_000_000);
            }
        } catch (IllegalStateException closed) {
            assertThat(closed).hasMessage("This scorer is closed");
        }
    }

    /** A leak shows in every round, 10,000 kB of it were tensors left open; what the heap takes comes and goes. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ITEM_WISE")
    void leaksNothingFromCallToCall(GraphForm form) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is measured where /proc tells it");
        try (OnnxScorer scorer = load(form)) {
            long[] growths = new long[7];
            for (int round = 0; round < growths.length; round++) {
                growths[round] = kilobytesGrownBy(() -> score(scorer, 20_000));
            }
            Arrays.sort(growths);
            assertThat(growths[3])
                    .as("kB more after 20,000 calls, the middle of %s", Arrays.toString(growths))
                    .isLessThan(5_000);
        }
    }

    private void score(OnnxScorer scorer, int calls) {
        float[] scores = new float[12];
        for (int call = 0; call < calls; call++) {
            scorer.scoreAll(user, scores);
        }
    }

    private static long kilobytesGrownBy(Runnable work) throws IOException {
        System.gc();
        long before = residentKilobytes();
        work.run();
        System.gc();
        return residentKilobytes() - before;
    }

    /** Of this process. */
    static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Test
    void refusesUsersAndItemsThatTheModelDoesNotHave() throws IOException {
        try (OnnxScorer scorer = load(GraphForm.SPARSE)) {
            float[] scores = new float[12];
            assertThatThrownBy(() -> scorer.scoreAll(new UserProfile(14, new int[0], new float[0]), scores))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected user indices below 14, as the model has them, found 14");
            assertThatThrownBy(() -> scorer.scoreAll(UserProfile.ofUnknownUser(new int[] {12}, new float[1]), scores))
                    .hasMessage("Expected item indices below 12, as the model has them, found 12");
        }
    }

    @Test
    void scoresNobodyInAnEmptyBatch() throws IOException {
        try (OnnxScorer scorer = load(GraphForm.DENSE)) {
            scorer.scoreAll(List.of(), new float[0][]);
        }
    }

    @Test
    void countsRatingOfZeroAsRatingWhereZeroMeansNone() throws IOException {
        ModelCase stars = ModelCase.userAutoRec();
        UserProfile zero = UserProfile.ofUnknownUser(new int[] {2}, new float[] {0});
        for (GraphForm form : ModelCase.SERVED) {
            Path file = folder.resolve("zero-" + form + ".onnx");
            stars.export().apply(form).writeTo(file);
            try (OnnxScorer scorer = OnnxScorer.load(file)) {
                float[] scores = new float[12];
                scorer.scoreAll(zero, scores);
                Closeness.assertClose(scores, stars.scores(zero), form.name());
            }
        }
    }

    @Test
    void scoresAlikeWhateverTheSettings() throws IOException {
        Path file = folder.resolve("settings.onnx");
        model.export().apply(GraphForm.DENSE).writeTo(file);
        for (var level : ai.onnxruntime.OrtSession.SessionOptions.OptLevel.values()) {
            try (OnnxScorer scorer = OnnxScorer.load(file, new SessionConfig(2, false, level))) {
                float[] scores = new float[12];
                scorer.scoreAll(user, scores);
                Closeness.assertClose(scores, model.scores(user), level.name());
            }
        }
    }

    private OnnxScorer load(GraphForm form) throws IOException {
        Path file = folder.resolve(form + ".onnx");
        model.export().apply(form).writeTo(file);
        return OnnxScorer.load(file);
    }
}
