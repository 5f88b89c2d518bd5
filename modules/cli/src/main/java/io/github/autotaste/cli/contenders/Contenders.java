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
package io.github.autotaste.cli.contenders;

import io.github.autotaste.baselines.MostPopular;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ScorerContender;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.recommender.ItemAverageRecommender;
import org.apache.mahout.cf.taste.impl.recommender.ItemUserAverageRecommender;

/** All contenders by name. A new one is added here. */
public final class Contenders {

    private static final Map<String, BiFunction<String, ContenderSettings, Contender>> BY_NAME = byName();

    private Contenders() {}

    /** All names, in the order of the rows of a table. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** @throws IllegalArgumentException if no contender has this name; the message lists those that exist */
    public static Contender named(String name, ContenderSettings settings) {
        BiFunction<String, ContenderSettings, Contender> factory = BY_NAME.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "No contender is called '" + name + "'; there are " + String.join(", ", names()));
        }
        return factory.apply(name, settings);
    }

    private static Map<String, BiFunction<String, ContenderSettings, Contender>> byName() {
        Map<String, BiFunction<String, ContenderSettings, Contender>> contenders = new LinkedHashMap<>();
        contenders.put("i-autorec", Autoencoders::itemAutoRec);
        contenders.put("u-autorec", Autoencoders::userAutoRec);
        contenders.put("cdae", Autoencoders::cdae);
        contenders.put("item-based", Neighbourhoods::itemBased);
        contenders.put("user-based", Neighbourhoods::userBased);
        contenders.put("svd-als", Factorisations::alternatingLeastSquares);
        contenders.put("svd++", Factorisations::svdPlusPlus);
        contenders.put("item-average", taste(ItemAverageRecommender::new));
        contenders.put("item-user-average", taste(ItemUserAverageRecommender::new));
        contenders.put("most-popular", scorer((train, seed) -> MostPopular.fit(train)));
        contenders.put("random", scorer(RandomScores::new));
        return contenders;
    }

    private static BiFunction<String, ContenderSettings, Contender> taste(RecommenderBuilder builder) {
        return (name, settings) -> new TasteContender(name, builder);
    }

    private static BiFunction<String, ContenderSettings, Contender> scorer(ScorerContender.Fit fit) {
        return (name, settings) -> new ScorerContender(name, fit);
    }

    /** The names as picocli wants them. */
    public static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
