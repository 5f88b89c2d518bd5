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
package io.github.autotaste.server.api;

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.Selection;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Query;
import io.github.autotaste.server.model.ServedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a shop that a request asks for, in the order in which they take effect.
 *
 * @param exclude items that are not listed
 * @param only items out of which lists are made; null for all
 * @param categories of which an item must have one; none for all
 * @param explore share of the places that go to drawn items, in [0, 1]
 * @param seed of what is drawn
 * @param atMost items of a category; null for any number
 */
record ListRules(
        List<String> exclude,
        @Nullable List<String> only,
        List<String> categories,
        double explore,
        long seed,
        @Nullable Integer atMost) {

    /** What the parameters are called. */
    static final List<String> NAMES = List.of("exclude", "only", "category", "explore", "seed", "atMost");

    private static final int MOST = 999_999_999;

    /** Those of the parameters of a request. */
    static ListRules of(Query query, ServedModel model) {
        Ids ids = Ids.ofItems(model);
        List<String> only = query.list("only");
        boolean hasMost = query.text("atMost").isPresent();
        return new ListRules(
                ids.read(query.list("exclude"), "exclude", Problem.INVALID_PARAMETER),
                only.isEmpty() ? null : ids.read(only, "only", Problem.INVALID_PARAMETER),
                query.list("category"),
                query.share("explore"),
                query.number("seed", 0, MOST, 1),
                hasMost ? query.number("atMost", 1, MOST, 1) : null);
    }

    /** Those of the body of a request. */
    static ListRules of(RecommendationEndpoints.Body body, ServedModel model) {
        Ids ids = Ids.ofItems(model);
        List<String> only = texts(body.only(), "$.only");
        return new ListRules(
                ids.read(texts(body.exclude(), "$.exclude"), "$.exclude", Problem.INVALID_BODY),
                body.only() == null ? null : ids.read(only, "$.only", Problem.INVALID_BODY),
                texts(body.categories(), "$.categories"),
                inRange(body.explore(), 0, "$.explore", 0, 1),
                (long) inRange(body.seed(), 1, "$.seed", 0, MOST),
                body.atMost() == null ? null : (int) inRange(body.atMost(), 1, "$.atMost", 1, MOST));
    }

    private static List<String> texts(@Nullable List<@Nullable String> given, String place) {
        List<String> texts = new ArrayList<>();
        for (String text : given == null ? List.<@Nullable String>of() : given) {
            if (text == null) {
                throw new ProblemException(Problem.INVALID_BODY, place + ": expected texts, found null");
            }
            texts.add(text);
        }
        return texts;
    }

    private static double inRange(@Nullable Number given, double ifMissing, String place, int least, int most) {
        double number = given == null ? ifMissing : given.doubleValue();
        if (!(number >= least && number <= most)) {
            throw new ProblemException(
                    Problem.INVALID_BODY, place + ": expected a number from " + least + " to " + most);
        }
        return number;
    }

    /** Those among some candidates that may be listed. */
    Candidates candidates(Candidates all, ServedModel model, ItemFeatures features, Problem ifUnknown) {
        Candidates candidates = all.without(Serving.knownIndices(exclude, model));
        if (only != null) {
            candidates = candidates.among(Serving.knownIndices(only, model));
        }
        return categories.isEmpty() ? candidates : candidates.among(ofCategories(model, features, ifUnknown));
    }

    private int[] ofCategories(ServedModel model, ItemFeatures features, Problem ifUnknown) {
        return categories.stream()
                .flatMapToInt(category -> itemsOf(category, features, ifUnknown))
                .map(place -> model.scorer().items().indexOf(features.items(), place))
                .filter(index -> index >= 0)
                .toArray();
    }

    private static IntStream itemsOf(String category, ItemFeatures features, Problem ifUnknown) {
        try {
            return IntStream.of(features.itemsOf(category));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ifUnknown, "category: " + Objects.requireNonNull(e.getMessage()));
        }
    }

    Selection selection(ServedModel model, ItemFeatures features) {
        Selection selection = Selection.best(model.tieBreaks()).exploring(explore, seed);
        return atMost == null
                ? selection
                : selection.atMost(atMost, features.categoriesBy(model.scorer().items()));
    }
}
