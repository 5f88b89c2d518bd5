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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;

/**
 * A weighted sum of the estimates of several models over the same users and items: {@code intercept + sum of weight *
 * estimate}. To keep one, write each of its {@link #models} to a file of its own ({@code ModelFile}) beside its {@link
 * #weights} and {@link #intercept}; it is no model itself, and has no file.
 */
public final class BlendedScorer implements ItemScorer {

    private final List<ItemScorer> models;
    private final double[] weights;
    private final double intercept;

    /**
     * @param models at least one; all of them predict ratings and share their indices
     * @param weights one per model
     */
    public BlendedScorer(List<? extends ItemScorer> models, double[] weights, double intercept) {
        if (models.isEmpty() || models.size() != weights.length) {
            throw new IllegalArgumentException("Expected one weight for each of at least one model, found "
                    + models.size() + " models and " + weights.length + " weights");
        }
        for (ItemScorer model : models) {
            if (!model.predictsRatings()
                    || !model.users().equals(models.get(0).users())
                    || !model.items().equals(models.get(0).items())) {
                throw new IllegalArgumentException(
                        "Expected models that predict ratings of the same users and items, found " + model);
            }
        }
        this.models = List.copyOf(models);
        this.weights = weights.clone();
        this.intercept = intercept;
    }

    public List<ItemScorer> models() {
        return models;
    }

    /** The weights in the order of the models, as a copy. */
    public double[] weights() {
        return weights.clone();
    }

    public double intercept() {
        return intercept;
    }

    @Override
    public IdIndex users() {
        return models.get(0).users();
    }

    @Override
    public IdIndex items() {
        return models.get(0).items();
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    /** That of the first model; all of them learn from the same ratings. */
    @Override
    public RatingRange learntRange() {
        return models.get(0).learntRange();
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        int count = items().size();
        float[] estimates = new float[count];
        Arrays.fill(scores, 0, count, (float) intercept);
        for (int m = 0; m < weights.length; m++) {
            models.get(m).scoreAll(profile, estimates);
            float weight = (float) weights[m];
            for (int item = 0; item < count; item++) {
                scores[item] += weight * estimates[item];
            }
        }
    }
}
