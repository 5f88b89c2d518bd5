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
package io.github.autotaste.benchmarks.training;

import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.ParallelSGDFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.RatingSGDFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDPlusPlusFactorizer;
import org.apache.mahout.cf.taste.model.DataModel;

/** Mahout's factorizers, each made to stop after one iteration. */
public enum Factorizing {
    RATING_SGD {
        @Override
        Factorizer of(DataModel dataModel, int features, int threads) throws TasteException {
            return new RatingSGDFactorizer(dataModel, features, 1);
        }
    },
    PARALLEL_SGD {
        @Override
        Factorizer of(DataModel dataModel, int features, int threads) throws TasteException {
            return new ParallelSGDFactorizer(dataModel, features, 0.1, 1);
        }
    },
    ALS_WR {
        @Override
        Factorizer of(DataModel dataModel, int features, int threads) throws TasteException {
            return new ALSWRFactorizer(dataModel, features, 0.065, 1, false, 1, threads);
        }
    },
    SVD_PLUS_PLUS {
        @Override
        Factorizer of(DataModel dataModel, int features, int threads) throws TasteException {
            return new SVDPlusPlusFactorizer(dataModel, features, 1);
        }
    };

    /** @param threads used where the factorizer lets one choose */
    abstract Factorizer of(DataModel dataModel, int features, int threads) throws TasteException;
}
