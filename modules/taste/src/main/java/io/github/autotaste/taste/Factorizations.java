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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.Embedding;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;

/**
 * A trained model as Taste's product of user and item features. With a linear output that is what it is: {@code u . i +
 * a_u + b_i = (u, a_u, 1) . (i, 1, b_i)}. Scores before the loss's prediction, so CDAE's are logits under the logistic
 * loss, in the same order.
 */
final class Factorizations {

    private Factorizations() {}

    /** @param ratings what the model was trained on */
    static Factorization of(AutoencoderModel model, RatingMatrix ratings) {
        if (model.network().activations().output() != Activation.IDENTITY) {
            throw new IllegalArgumentException("Expected the output activation IDENTITY, since Taste's factorizations "
                    + "are linear, found " + model.network().activations().output());
        }
        if (model instanceof CdaeModel cdae && !cdae.config().linearPath().equals(LinearPath.NONE)) {
            throw new IllegalArgumentException("Expected no linear path, since Taste's factorizations have hidden units"
                    + " alone, found " + cdae.config().linearPath());
        }
        double[][] users = new double[model.users().size()][];
        for (int user = 0; user < users.length; user++) {
            float offset =
                    model instanceof AutoRecModel autoRec ? autoRec.offsets().ofUser(user) : 0;
            users[user] = features(model, model.userEmbedding(ratings.profileOf(user)), offset);
        }
        double[][] items = new double[model.items().size()][];
        for (int item = 0; item < items.length; item++) {
            float offset =
                    model instanceof AutoRecModel autoRec ? autoRec.offsets().ofItem(item) : 0;
            items[item] = features(model, model.itemEmbedding(item), offset);
            swapLastTwo(items[item]);
        }
        return new Factorization(mapping(model.users()), mapping(model.items()), users, items);
    }

    /** The vector, the bias, and the 1 that the other side's bias is multiplied by. */
    private static double[] features(AutoencoderModel model, Embedding embedding, float offset) {
        int units = model.network().codeUnits();
        double[] features = new double[units + 2];
        Arrays.setAll(features, feature -> feature < units ? embedding.vector()[feature] : 1);
        features[units] = (double) embedding.bias() + offset;
        return features;
    }

    private static void swapLastTwo(double[] features) {
        double bias = features[features.length - 2];
        features[features.length - 2] = features[features.length - 1];
        features[features.length - 1] = bias;
    }

    private static FastByIDMap<Integer> mapping(IdIndex ids) {
        FastByIDMap<Integer> mapping = new FastByIDMap<>(ids.size());
        for (int index = 0; index < ids.size(); index++) {
            mapping.put(ids.idAt(index), index);
        }
        return mapping;
    }
}
