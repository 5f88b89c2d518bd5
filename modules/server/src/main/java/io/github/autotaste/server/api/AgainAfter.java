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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Query;
import io.github.autotaste.server.model.ServedModel;
import java.util.OptionalLong;

/** The rule that says when a user may be recommended again what the user has had. */
record AgainAfter(Serving serving, ServedModel model, String userID) {

    /** What the parameter is called. */
    static final String NAME = "againAfter";

    private static final double MILLIS_OF_A_DAY = 86_400_000;

    /** The items that the user does not have, or those alone that the user has, as the request says; with it, those of before. */
    Candidates candidates(Query query) {
        boolean onlyKnown = query.flag("onlyKnown");
        Candidates known = onlyKnown ? Candidates.KNOWN_ITEMS : Candidates.UNKNOWN_ITEMS;
        if (query.decimal(NAME).isEmpty()) {
            return known;
        }
        Candidates again = notHadFor(query.decimal(NAME).getAsDouble());
        return onlyKnown ? known.and(again) : again;
    }

    private Candidates notHadFor(double days) {
        long since = now() - (long) (days * MILLIS_OF_A_DAY) + 1;
        return (profile, scores) -> {
            for (int item : profile.itemIndices()) {
                if (mayBeHadSince(item, since)) {
                    scores[item] = Float.NaN;
                }
            }
        };
    }

    private long now() {
        OptionalLong latest =
                model.known().ratings().hasTimes() ? OptionalLong.of(model.latestTime()) : OptionalLong.empty();
        return serving.preferences()
                .now(latest)
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.INVALID_PARAMETER,
                                NAME
                                        + ": the server does not know when users had their items; it needs ratings with times (--ratings)"));
    }

    private boolean mayBeHadSince(int item, long since) {
        String itemID = model.scorer().items().textAt(item);
        OptionalLong time = serving.preferences().timeOf(userID, itemID, timeBesideModel(item));
        return time.isEmpty() || time.getAsLong() >= since;
    }

    private OptionalLong timeBesideModel(int item) {
        RatingMatrix ratings = model.known().ratings();
        int row = ratings.users().indexOf(userID);
        int column = ratings.items().indexOf(model.scorer().items(), item);
        int position = row < 0 || column < 0 ? -1 : ratings.byUser().find(row, column);
        return position < 0 || !ratings.hasTimes() ? OptionalLong.empty() : OptionalLong.of(ratings.timeAt(position));
    }
}
