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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import java.util.List;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/**
 * AutoRec (Sedhain, Menon, Sanner and Xie, WWW 2015) as an estimator: predicts ratings. Its parameters start from {@link
 * AutoRecConfig#userBased}, since U-AutoRec can be trained on executors and on samples of the users, and its model is the
 * one of {@code Trainer} over the same ratings. I-AutoRec, more accurate on MovieLens, is trained on the driver alone.
 */
public final class AutoRec extends AutoencoderEstimator<AutoRec> {

    private static final long serialVersionUID = 1L;

    /** As {@link #orientation}. */
    public static final String USER = "user";

    /** As {@link #orientation}. */
    public static final String ITEM = "item";

    public AutoRec() {
        this(Identifiable.randomUID("autorec"));
    }

    public AutoRec(String uid) {
        super(uid, AutoRecConfig.userBased().build());
        setDefault(orientation(), USER);
    }

    public Param<String> orientation() {
        return new Param<>(
                this,
                "orientation",
                "what is reconstructed: user, the ratings of a user (U-AutoRec); or item, those of an item (I-AutoRec)",
                ParamValidators.inArray(List.of(USER, ITEM)));
    }

    public AutoRec setOrientation(String orientation) {
        return put(orientation(), orientation);
    }

    public String getOrientation() {
        return getOrDefault(orientation());
    }

    /** What is not set is as the orientation's defaults have it. */
    @Override
    AutoencoderConfig config() {
        AutoRecConfig.Builder start =
                getOrientation().equals(ITEM) ? AutoRecConfig.itemBased() : AutoRecConfig.userBased();
        AutoRecConfig defaults = start.build();
        AutoRecConfig.Builder builder = withParams(start);
        if (!isSet(weightDecay())) {
            builder.weightDecay(defaults.weightDecay());
        }
        AutoRecConfig config = builder.build();
        if (config.orientation() == Orientation.ITEM && !getTrainOn().equals(DRIVER)) {
            throw new IllegalArgumentException("Expected orientation user for trainOn " + getTrainOn()
                    + ", found item: an item's ratings are those of all users");
        }
        return config;
    }

    public static MLReader<AutoRec> read() {
        return new DefaultParamsReader<>();
    }

    public static AutoRec load(String path) {
        return read().load(path);
    }
}
