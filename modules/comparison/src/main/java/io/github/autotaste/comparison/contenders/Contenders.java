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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.baselines.MostPopular;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.evaluation.TasteContenders;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All contenders, in the order of the rows of a table. A new one is added here. */
public final class Contenders {

    /** Our models, most popular, and of each kind of classic recommender the one that is known best. */
    private static final List<String> USUAL =
            List.of("i-autorec", "u-autorec", "cdae", "item-based", "ease", "item-knn", "biased-mf", "most-popular");

    /** The same where there are preferences without values. */
    private static final List<String> USUAL_OF_PREFERENCES =
            List.of("cdae", "mult-dae", "item-based-boolean", "ease", "item-knn", "bpr-mf", "most-popular", "random");

    /** Those that learn nothing from bare preferences, whose values are all alike. */
    private static final Set<String> OF_RATINGS = Set.of(
            "i-autorec",
            "i-autorec-features",
            "i-autorec-user-features",
            "u-autorec",
            "autorec-blend",
            "item-based",
            "user-based",
            "svd-als",
            "svd-sgd",
            "svd++",
            "item-knn-ratings",
            "biased-mf",
            "i-rbm",
            "u-rbm",
            "user-item-bias",
            "item-average",
            "item-user-average");

    /** Those that need to know of items beside their ratings. */
    private static final Set<String> OF_FEATURES =
            Set.of("i-autorec-features", "cdae-features", "content-knn", "most-popular-of-category");

    /** Those that need to know of users beside their ratings. */
    private static final Set<String> OF_USER_FEATURES = Set.of("i-autorec-user-features", "cdae-user-features");

    private Contenders() {}

    /** Whether a contender needs features of the items. */
    public static boolean needsFeatures(String name) {
        return OF_FEATURES.contains(name);
    }

    /** Whether a contender needs features of the users. */
    public static boolean needsUserFeatures(String name) {
        return OF_USER_FEATURES.contains(name);
    }

    /** Those of some contenders that can learn from such data alone: all from ratings, makers of lists from bare preferences. */
    public static List<String> suitedTo(RatingMatrix ratings, List<String> names) {
        return names.stream()
                .filter(name -> ratings.hasValues() || !predictsRatings(name))
                .filter(name -> !needsFeatures(name) && !needsUserFeatures(name))
                .toList();
    }

    /** Whether a contender predicts ratings; the others order items and do no more. */
    public static boolean predictsRatings(String name) {
        return OF_RATINGS.contains(name);
    }

    private static List<Contender> all(ContenderSettings settings) {
        ScorerFits ours = new ScorerFits(settings);
        FeatureFits featured = new FeatureFits(settings, ours);
        return List.of(
                ScorerContender.neural("i-autorec", ours::itemAutoRec),
                ScorerContender.neural("i-autorec-features", featured.placed(ours::itemAutoRec)),
                ScorerContender.neural("i-autorec-user-features", featured.knowingUsers(ours::itemAutoRec)),
                ScorerContender.neural("u-autorec", ours::userAutoRec),
                ScorerContender.neural("autorec-blend", ours::autoRecBlend),
                ScorerContender.neural("cdae", ours::chosenCdae),
                ScorerContender.neural("cdae-features", featured.placed(ours::chosenCdae)),
                ScorerContender.neural("cdae-user-features", featured.knowingUsers(ours::chosenCdae)),
                ScorerContender.neural("ae", ours.cdae(train -> CdaeConfig.plainAutoencoder())),
                ScorerContender.neural("dae", ours.cdae(train -> CdaeConfig.denoisingAutoencoder())),
                ScorerContender.neural("mult-dae", ours.cdae(train -> CdaeConfig.multDae())),
                TasteContenders.itemBased(),
                TasteContenders.itemBasedBoolean(),
                TasteContenders.userBased(),
                TasteContenders.alternatingLeastSquares(settings.threads()),
                TasteContenders.implicitLeastSquares(settings.threads()),
                TasteContenders.gradientDescent(),
                TasteContenders.svdPlusPlus(),
                new ScorerContender("ease", ours::ease),
                new ScorerContender("infinite-ae", ours::infiniteAutoencoder),
                new ScorerContender("item-knn", ours::itemKnn),
                new ScorerContender("item-knn-ratings", ours::itemKnnRatings),
                new ScorerContender("biased-mf", ours::biasedMf),
                new ScorerContender("bpr-mf", ours::bprMf),
                new ScorerContender("i-rbm", ours::itemRbm),
                new ScorerContender("u-rbm", ours::userRbm),
                new ScorerContender("user-item-bias", ours::userItemBias),
                TasteContenders.itemAverage(),
                TasteContenders.itemUserAverage(),
                new ScorerContender("content-knn", featured::contentKnn),
                new ScorerContender("most-popular-of-category", featured::mostPopularOfCategory),
                new ScorerContender("most-popular", (train, seed) -> MostPopular.fit(train)),
                new ScorerContender("random", RandomScores::new));
    }

    public static List<String> names() {
        return all(ContenderSettings.DEFAULT).stream().map(Contender::name).toList();
    }

    /**
     * The contenders that are compared by default.
     *
     * @param withValues whether there are ratings, or preferences without values
     */
    public static List<String> defaultNames(boolean withValues) {
        return withValues ? USUAL : USUAL_OF_PREFERENCES;
    }

    /**
     * A contender by its name. {@code onnx:} before the name of a neural one is the same one exported and served by ONNX
     * Runtime within the run, which does not know of users beside their ratings.
     *
     * @throws IllegalArgumentException if no contender has this name; the message lists those that exist
     */
    public static Contender named(String name, ContenderSettings settings) {
        return Stream.concat(all(settings).stream(), all(settings).stream().flatMap(Contenders::served))
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No contender is called '" + name + "'; there are "
                        + String.join(", ", names()) + ", and the neural ones with onnx: before the name"));
    }

    private static Stream<Contender> served(Contender contender) {
        return contender instanceof ScorerContender own && !own.isClassic() && !needsUserFeatures(own.name())
                ? Stream.of(ScorerContender.neural("onnx:" + own.name(), new ServedFit(own.fit())))
                : Stream.of();
    }

    /** The names as picocli wants them. */
    public static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
