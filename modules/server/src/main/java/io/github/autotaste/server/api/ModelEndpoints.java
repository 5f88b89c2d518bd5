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
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.ServedModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the models are. */
record ModelEndpoints(Serving serving) {

    /**
     * A model.
     *
     * @param version differs where the file does
     * @param users how many it was trained on
     * @param items how many it chooses from
     * @param usersWithRatings how many can be asked for by their id, beside those who said what they like since
     * @param predictsRatings whether scores are ratings
     * @param ratings the range of these; null if it has learnt from bare preferences
     * @param settings what it was trained with
     */
    record Description(
            String name,
            String version,
            int users,
            int items,
            int usersWithRatings,
            boolean predictsRatings,
            @Nullable Range ratings,
            Map<String, String> settings) {}

    record Range(float min, float max) {}

    /** All there are; the first answers where none is named. */
    record Descriptions(List<Description> models) {}

    Response one(Request request) {
        request.query().only("model");
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            return serving.json().ok(describe(lease.subject()));
        }
    }

    Response all(Request request) {
        request.query().only();
        List<Description> descriptions = serving.models().all().stream()
                .map(slot -> {
                    try (InService.Lease<ServedModel> lease = slot.lease()) {
                        return describe(lease.subject());
                    }
                })
                .toList();
        return serving.json().ok(new Descriptions(descriptions));
    }

    private static Description describe(ServedModel model) {
        ItemScorer scorer = model.scorer();
        RatingRange range = scorer.learntRange();
        return new Description(
                model.name(),
                model.version(),
                scorer.users().size(),
                scorer.items().size(),
                model.known().ratings().users().size(),
                scorer.predictsRatings(),
                range.equals(RatingRange.UNBOUNDED) ? null : new Range(range.min(), range.max()),
                model.settings());
    }
}
