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
package io.github.autotaste.taste.evaluation;

import org.apache.mahout.cf.taste.impl.recommender.ItemAverageRecommender;
import org.apache.mahout.cf.taste.impl.recommender.ItemUserAverageRecommender;

/**
 * Taste's own recommenders as contenders, each named as in a table, with the settings that had the lowest error on
 * MovieLens-100K in a small search.
 */
public final class TasteContenders {

    private TasteContenders() {}

    public static TasteContender itemBased() {
        return TasteContender.ofRatings("item-based", ItemBasedRecommenders::itemBased);
    }

    public static TasteContender itemBasedBoolean() {
        return TasteContender.ofLists("item-based-boolean", ItemBasedRecommenders::booleanItemBased);
    }

    public static TasteContender userBased() {
        return TasteContender.ofRatings("user-based", UserBasedRecommenders::userBased);
    }

    /** @param threads how many threads the fit may use, at least 1 */
    public static TasteContender alternatingLeastSquares(int threads) {
        return TasteContender.ofRatings("svd-als", model -> Factorisations.alternatingLeastSquares(model, threads));
    }

    /** @param threads how many threads the fit may use, at least 1 */
    public static TasteContender implicitLeastSquares(int threads) {
        return TasteContender.ofLists("als-implicit", model -> Factorisations.implicitLeastSquares(model, threads));
    }

    public static TasteContender gradientDescent() {
        return TasteContender.ofRatings("svd-sgd", Factorisations::gradientDescent);
    }

    public static TasteContender svdPlusPlus() {
        return TasteContender.ofRatings("svd++", Factorisations::svdPlusPlus);
    }

    public static TasteContender itemAverage() {
        return TasteContender.ofRatings("item-average", ItemAverageRecommender::new);
    }

    public static TasteContender itemUserAverage() {
        return TasteContender.ofRatings("item-user-average", ItemUserAverageRecommender::new);
    }
}
