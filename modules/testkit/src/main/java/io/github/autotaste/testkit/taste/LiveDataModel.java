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
package io.github.autotaste.testkit.taste;

import java.util.Map;
import java.util.TreeMap;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** A data model that takes preferences, as one over a database does; every read sees all of a write or nothing of it. */
@SuppressWarnings("serial") // DataModel is Serializable; tests do not write it
public final class LiveDataModel extends ForwardingDataModel {

    private final Map<Long, Map<Long, Float>> byUser = new TreeMap<>();

    /** @param start what it holds at first */
    public LiveDataModel(DataModel start) throws TasteException {
        super(start);
        for (var userIDs = start.getUserIDs(); userIDs.hasNext(); ) {
            long userID = userIDs.nextLong();
            PreferenceArray preferences = start.getPreferencesFromUser(userID);
            for (int position = 0; position < preferences.length(); position++) {
                byUser.computeIfAbsent(userID, id -> new TreeMap<>())
                        .put(preferences.getItemID(position), preferences.getValue(position));
            }
        }
    }

    @Override
    public synchronized void setPreference(long userID, long itemID, float value) {
        byUser.computeIfAbsent(userID, id -> new TreeMap<>()).put(itemID, value);
        forwardTo(copy());
    }

    @Override
    public synchronized void removePreference(long userID, long itemID) {
        byUser.getOrDefault(userID, new TreeMap<>()).remove(itemID);
        forwardTo(copy());
    }

    private DataModel copy() {
        FastByIDMap<PreferenceArray> arrays = new FastByIDMap<>();
        byUser.forEach((userID, values) -> arrays.put(userID, arrayOf(userID, values)));
        return new GenericDataModel(arrays);
    }

    private static PreferenceArray arrayOf(long userID, Map<Long, Float> values) {
        PreferenceArray preferences = new GenericUserPreferenceArray(values.size());
        int position = 0;
        for (Map.Entry<Long, Float> value : values.entrySet()) {
            preferences.setUserID(position, userID);
            preferences.setItemID(position, value.getKey());
            preferences.setValue(position++, value.getValue());
        }
        return preferences;
    }
}
