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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.Networks;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Seeded ratings, and networks over them with every parameter drawn. The last user and the last item have no ratings.
 *
 * @param random goes on drawing where a test needs more
 */
record Case(RatingMatrix ratings, Activation hidden, Activation output, Loss loss, int hiddenUnits, Random random) {

    static Stream<Case> all() {
        return LongStream.range(0, 40).mapToObj(Case::of);
    }

    static Case of(long seed) {
        Random random = new Random(seed);
        return new Case(
                ratings(2 + random.nextInt(9), 2 + random.nextInt(9), random),
                any(Activation.values(), random),
                any(Activation.values(), random),
                any(Loss.values(), random),
                1 + random.nextInt(20),
                random);
    }

    private static RatingMatrix ratings(int users, int items, Random random) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < users - 1; user++) {
            builder.add(user, random.nextInt(items - 1), halfStars(random));
            for (int item = 0; item < items - 1; item++) {
                if (random.nextBoolean()) {
                    builder.add(user, item, halfStars(random));
                }
            }
        }
        return builder.build(
                IdIndex.of(LongStream.range(0, users).toArray()),
                IdIndex.of(LongStream.range(0, items).toArray()));
    }

    private static float halfStars(Random random) {
        return (1 + random.nextInt(10)) / 2f;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** The same networks over other ratings. */
    Case over(RatingMatrix others) {
        return new Case(others, hidden, output, loss, hiddenUnits, random);
    }

    int users() {
        return ratings.users().size();
    }

    int items() {
        return ratings.items().size();
    }

    int coldUser() {
        return users() - 1;
    }

    AutoRecModel itemAutoRec() {
        return AutoRecModel.of(AutoRecConfig.itemBased().build(), ratings, network(users(), 0));
    }

    AutoRecModel userAutoRec() {
        return AutoRecModel.of(AutoRecConfig.userBased().centring(Centring.NONE).build(), ratings, network(items(), 0));
    }

    AutoRecModel overBiases(Orientation orientation) {
        AutoRecConfig config =
                AutoRecConfig.overBiases(orientation).ratingUnit(0.5).build();
        return AutoRecModel.of(config, ratings, network(orientation == Orientation.ITEM ? users() : items(), 0));
    }

    CdaeModel cdae(CdaeConfig.Builder builder) {
        CdaeConfig config = builder.loss(loss).build();
        return new CdaeModel(config, ratings, network(items(), config.userVector() ? users() : 0));
    }

    private Autoencoder network(int columns, int rowVectors) {
        return Networks.random(columns, rowVectors, false, new Activations(hidden, output), hiddenUnits, 3);
    }

    /** Some ratings of nobody in particular, at least one and none of the cold item. */
    UserProfile strangerWithRatings() {
        int known = 1 + random.nextInt(items() - 1);
        int[] itemIndices =
                random.ints(0, items() - 1).distinct().limit(known).sorted().toArray();
        float[] values = new float[known];
        for (int position = 0; position < known; position++) {
            values[position] = halfStars(random);
        }
        return UserProfile.ofUnknownUser(itemIndices, values);
    }

    @Override
    public String toString() {
        return users() + " users, " + items() + " items, " + hiddenUnits + " hidden units, " + hidden + " " + output
                + " " + loss;
    }
}
