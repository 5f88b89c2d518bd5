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

import io.github.autotaste.ratings.InService;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.api.Serving.ListedItem;
import io.github.autotaste.server.api.Serving.ModelName;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ServedModel;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What users have, and what they say they have; it counts in the next list. */
record PreferenceEndpoints(Serving serving) {

    /** The items of a user; the score is the rating. */
    record Known(ModelName model, String user, List<ListedItem> items) {}

    /** @param rating null if the item is liked, which is the highest rating */
    record Body(@Nullable Float rating) {}

    Response list(Request request) {
        request.query().only("model");
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String userID = Ids.ofUsers(model).read(request.part("id"), "id", Problem.INVALID_PARAMETER);
            UserProfile profile = RecommendationEndpoints.profileOf(userID, serving.profiles(model));
            List<ListedItem> items = IntStream.range(0, profile.itemIndices().length)
                    .mapToObj(entry -> serving.listed(
                            model.scorer().items().textAt(profile.itemIndices()[entry]), profile.ratings()[entry]))
                    .toList();
            return serving.json().ok(new Known(Serving.nameOf(model), userID, items));
        }
    }

    Response put(Request request) {
        request.query().only("model");
        Body body = request.body().length == 0 ? new Body(null) : serving.json().read(request.body(), Body.class);
        return change(request, model -> {
            float rating = body.rating() == null ? model.highestRating() : body.rating();
            if (!Float.isFinite(rating)) {
                throw new ProblemException(Problem.INVALID_BODY, "$.rating: expected a finite number");
            }
            return rating;
        });
    }

    Response delete(Request request) {
        request.query().only("model");
        return change(request, model -> Float.NaN);
    }

    /** What is said of an item: a rating, or NaN if it is taken back. */
    private interface Rating {
        float in(ServedModel model);
    }

    private Response change(Request request, Rating said) {
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String userID = Ids.ofUsers(model).read(request.part("id"), "id", Problem.INVALID_PARAMETER);
            String itemID = Ids.ofItems(model).read(request.part("item"), "item", Problem.INVALID_PARAMETER);
            Serving.indexOf(itemID, model);
            float rating = said.in(model);
            boolean isKept = Float.isNaN(rating)
                    ? serving.preferences().remove(userID, itemID)
                    : serving.preferences().put(userID, itemID, rating);
            if (!isKept) {
                throw new ProblemException(
                        Problem.NO_ROOM, "there are as many as the server keeps; train a newer model with them");
            }
        }
        return Response.noContent();
    }
}
