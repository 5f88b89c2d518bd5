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
package io.github.autotaste.taste;

import java.lang.reflect.InvocationTargetException;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;

/** Asks a strategy of any Mahout version for its candidate items. */
record CandidateItems(CandidateItemsStrategy strategy) {

    /**
     * The items that the strategy names. In a live data model another user, or an item, may go while it asks around; it is
     * then asked once more, about the user as they are by then.
     */
    FastIDSet of(long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems)
            throws TasteException {
        try {
            return named(userID, preferences, dataModel, includeKnownItems);
        } catch (NoSuchUserException | NoSuchItemException goneMeanwhile) {
            return named(userID, dataModel.getPreferencesFromUser(userID), dataModel, includeKnownItems);
        }
    }

    private FastIDSet named(long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems)
            throws TasteException {
        try {
            return strategy.getCandidateItems(userID, preferences, dataModel, includeKnownItems);
        } catch (NoSuchMethodError mahoutBefore010) {
            return withoutKnownItems(userID, preferences, dataModel);
        }
    }

    /** Up to Mahout 0.9 a strategy is not asked about known items and gives none. */
    private FastIDSet withoutKnownItems(long userID, PreferenceArray preferences, DataModel dataModel)
            throws TasteException {
        try {
            return (FastIDSet) CandidateItemsStrategy.class
                    .getMethod("getCandidateItems", long.class, PreferenceArray.class, DataModel.class)
                    .invoke(strategy, userID, preferences, dataModel);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof TasteException cause ? cause : new TasteException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot ask " + strategy.getClass() + " for candidate items", e);
        }
    }
}
