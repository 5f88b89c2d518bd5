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
package io.github.autotaste.examples.data;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;

/** Ratings in memory that take new ones, as a database does: every read sees all of a write or nothing of it. */
@SuppressWarnings("serial") // DataModel is Serializable; nobody writes this one
public final class LiveRatings implements DataModel {

    private final Map<Long, Map<Long, Float>> byMember = new TreeMap<>();
    private volatile DataModel now;

    public LiveRatings(DataModel start) throws TasteException {
        for (LongPrimitiveIterator members = start.getUserIDs(); members.hasNext(); ) {
            long member = members.nextLong();
            start.getPreferencesFromUser(member)
                    .forEach(one -> byMember.computeIfAbsent(member, id -> new TreeMap<>())
                            .put(one.getItemID(), one.getValue()));
        }
        now = copy();
    }

    private DataModel copy() {
        FastByIDMap<PreferenceArray> arrays = new FastByIDMap<>();
        byMember.forEach((member, ratings) -> {
            PreferenceArray array = new GenericUserPreferenceArray(ratings.size());
            int position = 0;
            for (Map.Entry<Long, Float> rating : ratings.entrySet()) {
                array.setUserID(position, member);
                array.setItemID(position, rating.getKey());
                array.setValue(position++, rating.getValue());
            }
            arrays.put(member, array);
        });
        return new GenericDataModel(arrays);
    }

    @Override
    public synchronized void setPreference(long userID, long itemID, float value) {
        byMember.computeIfAbsent(userID, id -> new TreeMap<>()).put(itemID, value);
        now = copy();
    }

    @Override
    public synchronized void removePreference(long userID, long itemID) {
        byMember.getOrDefault(userID, new TreeMap<>()).remove(itemID);
        now = copy();
    }

    @Override
    public LongPrimitiveIterator getUserIDs() throws TasteException {
        return now.getUserIDs();
    }

    @Override
    public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
        return now.getPreferencesFromUser(userID);
    }

    @Override
    public FastIDSet getItemIDsFromUser(long userID) throws TasteException {
        return now.getItemIDsFromUser(userID);
    }

    @Override
    public LongPrimitiveIterator getItemIDs() throws TasteException {
        return now.getItemIDs();
    }

    @Override
    public PreferenceArray getPreferencesForItem(long itemID) throws TasteException {
        return now.getPreferencesForItem(itemID);
    }

    @Override
    public @Nullable Float getPreferenceValue(long userID, long itemID) throws TasteException {
        return now.getPreferenceValue(userID, itemID);
    }

    @Override
    public @Nullable Long getPreferenceTime(long userID, long itemID) throws TasteException {
        return now.getPreferenceTime(userID, itemID);
    }

    @Override
    public int getNumItems() throws TasteException {
        return now.getNumItems();
    }

    @Override
    public int getNumUsers() throws TasteException {
        return now.getNumUsers();
    }

    @Override
    public int getNumUsersWithPreferenceFor(long itemID) throws TasteException {
        return now.getNumUsersWithPreferenceFor(itemID);
    }

    @Override
    public int getNumUsersWithPreferenceFor(long itemID1, long itemID2) throws TasteException {
        return now.getNumUsersWithPreferenceFor(itemID1, itemID2);
    }

    @Override
    public boolean hasPreferenceValues() {
        return now.hasPreferenceValues();
    }

    @Override
    public float getMaxPreference() {
        return now.getMaxPreference();
    }

    @Override
    public float getMinPreference() {
        return now.getMinPreference();
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {}
}
