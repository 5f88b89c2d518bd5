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

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;

/** The vectors of a CDAE's users: those that were trained, and for other users what {@link NewUserVector} says. */
final class UserVectors {

    private final Autoencoder network;
    private final int itemsTrained;
    private final NewUserVector ofOthers;
    private final UserVectorFit fit;
    private final float[] mean;
    private final Kernels kernels = Kernels.best();

    /**
     * @param itemsTrained how many of the network's items were there in training: the first ones
     * @param fit fits vectors to preferences of these items
     */
    UserVectors(Autoencoder network, int itemsTrained, NewUserVector ofOthers, UserVectorFit fit) {
        this(
                network,
                itemsTrained,
                ofOthers,
                fit,
                network.rowVectors()
                        .meanRow(user -> !Vectors.isZero(network.rowVectors().rows()[user])));
    }

    private UserVectors(
            Autoencoder network, int itemsTrained, NewUserVector ofOthers, UserVectorFit fit, float[] mean) {
        this.network = network;
        this.itemsTrained = itemsTrained;
        this.ofOthers = ofOthers;
        this.fit = fit;
        this.mean = mean;
    }

    /** The same vectors beside a network with more items. */
    UserVectors withItems(Autoencoder larger) {
        return new UserVectors(larger, itemsTrained, ofOthers, fit, mean);
    }

    /** What users who were not trained get. */
    NewUserVector ofOthers() {
        return ofOthers;
    }

    /** The mean of the trained vectors, (padded hidden units) long; to be read only. */
    float[] mean() {
        return mean;
    }

    /** @param preferences what the user prefers, as the network takes it */
    float[] of(UserProfile profile, Entries preferences) {
        if (!needsFit(profile)) {
            return given(profile);
        }
        float[] inputSum = new float[mean.length];
        kernels.addRows(network.encoder().rows(), preferences, 0, preferences.indices().length, inputSum);
        return fit.fit(mean, inputSum, trained(preferences.indices()));
    }

    /**
     * The vectors of a user who lacks one preference each.
     *
     * @param inputSums (preferences) (padded hidden units) what the encoder makes of the other ones
     */
    float[][] withoutEach(UserProfile profile, int[] preferred, float[][] inputSums) {
        float[][] vectors = new float[preferred.length][];
        if (!needsFit(profile)) {
            Arrays.fill(vectors, given(profile));
            return vectors;
        }
        int[] trained = trained(preferred);
        if (trained.length > 1) {
            float[][] ofTrained = fit.fitWithoutEach(mean, trained, Arrays.copyOf(inputSums, trained.length));
            System.arraycopy(ofTrained, 0, vectors, 0, ofTrained.length);
        } else if (trained.length == 1) {
            vectors[0] = fit.fit(mean, inputSums[0], new int[0]);
        }
        for (int left = trained.length; left < preferred.length; left++) {
            vectors[left] = fit.fit(mean, inputSums[left], trained);
        }
        return vectors;
    }

    /** Those of ascending items that were there in training. */
    int[] trained(int[] items) {
        int place = Arrays.binarySearch(items, itemsTrained);
        return Arrays.copyOf(items, place < 0 ? -place - 1 : place);
    }

    private boolean needsFit(UserProfile profile) {
        return network.hasRowVectors() && ofOthers == NewUserVector.FITTED && !isTrained(profile);
    }

    /** The vector that does not depend on the preferences. */
    private float[] given(UserProfile profile) {
        if (isTrained(profile)) {
            return network.rowVectors().rows()[profile.userIndex()];
        }
        return network.hasRowVectors() && ofOthers == NewUserVector.MEAN ? mean : new float[mean.length];
    }

    /** A user without preferences in training has a vector of zeros, which was never trained. */
    private boolean isTrained(UserProfile profile) {
        return network.hasRowVectors()
                && profile.isKnownUser()
                && !Vectors.isZero(network.rowVectors().rows()[profile.userIndex()]);
    }
}
