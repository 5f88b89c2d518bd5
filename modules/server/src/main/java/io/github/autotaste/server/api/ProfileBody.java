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

import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.Limits;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.Profiles;
import io.github.autotaste.server.model.ServedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody likes, as clients write it.
 *
 * @param likes ids of items that count as rated with the highest rating
 * @param ratings ratings by ids of items
 */
record ProfileBody(
        @Nullable List<@Nullable String> likes, @Nullable Map<String, @Nullable Float> ratings) {

    /**
     * The ratings by item ids.
     *
     * @param place of the profile in the body
     * @throws ProblemException if there are too many, one is not finite, or an item is there twice
     */
    Map<String, Float> ratings(ServedModel model, Limits limits, String place) {
        Map<String, Float> all = new HashMap<>();
        Ids ids = Ids.ofItems(model);
        if (likes != null) {
            likes.forEach(item -> add(all, ids, item, model.highestRating(), place + ".likes"));
        }
        if (ratings != null) {
            ratings.forEach((item, rating) -> add(all, ids, item, rating, place + ".ratings"));
        }
        if (all.size() > limits.profileItems()) {
            throw invalid(place + ": expected at most " + limits.profileItems() + " items, found " + all.size());
        }
        return all;
    }

    private static void add(
            Map<String, Float> all, Ids ids, @Nullable String item, @Nullable Float rating, String place) {
        if (item == null || rating == null || !Float.isFinite(rating)) {
            throw invalid(place + ": expected ids of items, and finite ratings");
        }
        if (all.put(ids.read(item, place, Problem.INVALID_BODY), rating) != null) {
            throw invalid(place + ": expected each item once, found one twice");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.INVALID_BODY, detail);
    }

    /** The profile of somebody the model does not know, and what the model knows nothing of. */
    record Read(UserProfile profile, List<String> ignored) {}

    Read read(Profiles profiles, Limits limits, String place) {
        ServedModel model = profiles.model();
        Map<String, Float> all = ratings(model, limits, place);
        List<String> ignored = all.keySet().stream()
                .filter(itemID -> model.indexOf(itemID).isEmpty())
                .sorted(Ids.ofItems(model).order())
                .toList();
        return new Read(profiles.ofStranger(all), ignored);
    }
}
