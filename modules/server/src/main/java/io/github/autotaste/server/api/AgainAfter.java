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
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Query;
import io.github.autotaste.server.model.ServedModel;
import java.util.stream.IntStream;

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

    /** What was given since the ratings were read was had a moment ago. */
    private Candidates notHadFor(double days) {
        ProfileMapping known = model.known();
        if (!known.ratings().hasTimes()) {
            throw new ProblemException(
                    Problem.INVALID_PARAMETER,
                    NAME
                            + ": the server does not know when users had their items; it needs ratings with times (--ratings)");
        }
        long since = model.latestTime() - (long) (days * MILLIS_OF_A_DAY) + 1;
        return Candidates.notHadSince(known.ratings(), model.scorer(), since).without(later());
    }

    private int[] later() {
        IdIndex items = model.scorer().items();
        return serving.profiles(model).of(userID).stream()
                .flatMapToInt(profile -> IntStream.of(profile.itemIndices()))
                .filter(item -> serving.preferences().mayBeLater(userID, items.textAt(item)))
                .toArray();
    }
}
