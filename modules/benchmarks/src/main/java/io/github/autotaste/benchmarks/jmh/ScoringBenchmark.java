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
package io.github.autotaste.benchmarks.jmh;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.Embedding;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.serving.ServedModel;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encoding and scoring one user after the other, k = 500, at the shape of MovieLens-1M, with a barely trained model. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class ScoringBenchmark {

    private static final int USERS = 512;
    private static final int LENGTH = 10;

    @Param
    ServedModel served = ServedModel.I_AUTOREC;

    private @Nullable AutoencoderModel model;
    private UserProfile[] known = new UserProfile[0];
    private UserProfile[] unknown = new UserProfile[0];
    private final float[] scores = new float[Shape.ML_1M.items()];
    private final TopN top = new TopN(LENGTH);
    private final int[] best = new int[LENGTH];
    private final float[] bestScores = new float[LENGTH];
    private int next;

    /** What a library user without flags gets. */
    @Fork(value = 2, jvmArgs = "-Xmx2g")
    public static class Plain extends ScoringBenchmark {}

    /** What the launcher gets. */
    @Fork(
            value = 2,
            jvmArgs = {"-Xmx2g", "--add-modules=jdk.incubator.vector"})
    public static class VectorApi extends ScoringBenchmark {}

    /** Trains for one epoch. */
    @Setup
    public void train() {
        RatingMatrix ratings = SyntheticRatings.of(Shape.ML_1M, 1);
        model = served.train(ratings, 500);
        known = IntStream.range(0, USERS).mapToObj(ratings::profileOf).toArray(UserProfile[]::new);
        unknown = IntStream.range(0, USERS)
                .mapToObj(user -> UserProfile.ofUnknownUser(known[user].itemIndices(), known[user].ratings()))
                .toArray(UserProfile[]::new);
    }

    private AutoencoderModel model() {
        AutoencoderModel trained = model;
        if (trained == null) {
            throw new IllegalStateException("JMH did not train the model");
        }
        return trained;
    }

    private UserProfile nextOf(UserProfile[] profiles) {
        next = (next + 1) % USERS;
        return profiles[next];
    }

    /** The hidden code of somebody the model does not know; for I-AutoRec the fitted decoder row. */
    @Benchmark
    public Embedding encodeUnknown() {
        return model().userEmbedding(nextOf(unknown));
    }

    /** A score for every item, for a user with the profile of the training data. */
    @Benchmark
    public float[] scoreKnown() {
        model().scoreAll(nextOf(known), scores);
        return scores;
    }

    /** The ten best of all items. */
    @Benchmark
    public int[] listKnown() {
        model().scoreAll(nextOf(known), scores);
        top.offerAll(scores, scores.length);
        top.drain(best, bestScores);
        return best;
    }
}
