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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/**
 * CDAE (Wu, DuBois, Zheng and Ester, WSDM 2016) as an estimator: ranks items by what users chose. Its parameters start from
 * {@link CdaeConfig#defaults}, and its model is the one of {@code Trainer} over the same ratings.
 */
public final class Cdae extends AutoencoderEstimator<Cdae> {

    private static final long serialVersionUID = 1L;

    public Cdae() {
        this(Identifiable.randomUID("cdae"));
    }

    public Cdae(String uid) {
        super(uid, CdaeConfig.defaults().build());
        setDefault(corruption(), 0.8);
        setDefault(userVector(), true);
        setDefault(negatives(), 0);
    }

    public DoubleParam corruption() {
        return new DoubleParam(
                this, "corruption", "share of a user's inputs that training drops", ParamValidators.inRange(0, 1));
    }

    public BooleanParam userVector() {
        return new BooleanParam(this, "userVector", "whether every user has a trained vector, the paper's V_u");
    }

    public IntParam negatives() {
        return new IntParam(
                this,
                "negatives",
                "zeros that are drawn for each preference; 0 for all other items, which costs users times items",
                ParamValidators.gtEq(0));
    }

    public Cdae setCorruption(double share) {
        return put(corruption(), share);
    }

    public Cdae setUserVector(boolean userVector) {
        return put(userVector(), userVector);
    }

    public Cdae setNegatives(int perPreference) {
        return put(negatives(), perPreference);
    }

    public double getCorruption() {
        return (double) getOrDefault(corruption());
    }

    public boolean getUserVector() {
        return (boolean) getOrDefault(userVector());
    }

    public int getNegatives() {
        return (int) getOrDefault(negatives());
    }

    @Override
    AutoencoderConfig config() {
        return withParams(CdaeConfig.defaults())
                .corruptionRatio(getCorruption())
                .userVector(getUserVector())
                .negatives(getNegatives() == 0 ? new Negatives.WholeCatalogue() : new Negatives.Uniform(getNegatives()))
                .positiveFrom(getPositiveFrom())
                .build();
    }

    public static MLReader<Cdae> read() {
        return new DefaultParamsReader<>();
    }

    public static Cdae load(String path) {
        return read().load(path);
    }
}
