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

import io.github.autotaste.ratings.Contributions;
import io.github.autotaste.ratings.InService;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.api.Serving.ListedItem;
import io.github.autotaste.server.api.Serving.ModelName;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ServedModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an item is recommended: what each known item adds to its score. */
record ExplanationEndpoints(Serving serving) {

    /**
     * The answer.
     *
     * @param score of the item, as a list tells it
     * @param because known items, those that speak most for it first; the score of each is what it adds to that of the item, before
     *     this is made a probability
     */
    record Explanation(
            ModelName model, String item, @Nullable String title, float score, List<ListedItem> because) {}

    /** What is asked for a stranger. */
    record Body(
            @Nullable ProfileBody profile,
            @Nullable String item,
            @Nullable Integer count) {}

    Response forUser(Request request) {
        request.query().only("count", "model");
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String userID = Ids.ofUsers(model).read(request.part("id"), "id", Problem.INVALID_PARAMETER);
            String itemID = Ids.ofItems(model).read(request.part("item"), "item", Problem.INVALID_PARAMETER);
            UserProfile profile = RecommendationEndpoints.profileOf(userID, serving.profiles(model));
            return explained(model, profile, itemID, Serving.count(request.query(), model));
        }
    }

    Response forProfile(Request request) {
        request.query().only("model");
        Body body = serving.json().read(request.body(), Body.class);
        if (body.profile() == null || body.item() == null) {
            throw new ProblemException(Problem.INVALID_BODY, "$: expected a profile and an item");
        }
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String itemID = Ids.ofItems(model).read(body.item(), "$.item", Problem.INVALID_BODY);
            ProfileBody.Read read = body.profile().read(serving.profiles(model), serving.limits(), "$.profile");
            return explained(model, read.profile(), itemID, Serving.count(body.count(), model));
        }
    }

    private Response explained(ServedModel model, UserProfile profile, String itemID, int count) {
        int index = Serving.indexOf(itemID, model);
        float[] score = new float[1];
        model.scorer().scoreItems(profile, new int[] {index}, score);
        TopList because = best(Contributions.of(model.scorer(), profile, index), profile, index, count);
        return serving.json()
                .ok(new Explanation(
                        Serving.nameOf(model),
                        itemID,
                        serving.titles().of(itemID),
                        model.scorer().reported(score[0]),
                        serving.listed(because, model)));
    }

    private static TopList best(float[] contributions, UserProfile profile, int itemIndex, int count) {
        TopN best = new TopN(count);
        for (int entry = 0; entry < contributions.length; entry++) {
            if (profile.itemIndices()[entry] != itemIndex) {
                best.offer(profile.itemIndices()[entry], contributions[entry]);
            }
        }
        return TopList.drained(best);
    }
}
