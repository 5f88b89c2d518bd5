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
package io.github.autotaste.taste.server;

import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.PreferenceStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Preferences in a Taste data model, such as one over a table of a database. The data model alone says what users have: ratings beside
 * the served models do not count, and who has no preference in it is unknown. What other programs change in it counts in the next list.
 *
 * <p>Ids are whole numbers, as Taste has them; clients that ask for others are told so. Mahout's data models in memory
 * refuse changes; those over databases take them.
 *
 * <p>{@link DataModel#getPreferenceTime} tells when users had their items, in milliseconds since 1970; days are counted back from the
 * clock of the machine. An item without a time, or with 0, which Mahout reads for a missing one, counts as had a moment ago.
 */
public final class DataModelPreferences implements PreferenceStore {

    private static final Logger LOG = LoggerFactory.getLogger(DataModelPreferences.class);

    private final DataModel dataModel;

    public DataModelPreferences(DataModel dataModel) {
        this.dataModel = Objects.requireNonNull(dataModel, "dataModel");
    }

    /** Asks the data model something. */
    @FunctionalInterface
    private interface Call<T extends @Nullable Object> {
        T make() throws TasteException;
    }

    private static <T extends @Nullable Object> T answered(Call<T> call) {
        try {
            return call.make();
        } catch (UnsupportedOperationException e) {
            throw new ProblemException(Problem.READ_ONLY, "the server reads preferences alone");
        } catch (TasteException e) {
            LOG.error("The data model failed", e);
            throw new ProblemException(Problem.STORE_FAILED, "try again later", Map.of("Retry-After", "10"));
        }
    }

    private static long numberOf(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    Problem.INVALID_PARAMETER,
                    "expected whole numbers as ids, which alone the store of preferences takes");
        }
    }

    @Override
    public boolean put(String userID, String itemID, float rating) {
        return answered(() -> {
            dataModel.setPreference(numberOf(userID), numberOf(itemID), rating);
            return true;
        });
    }

    @Override
    public boolean remove(String userID, String itemID) {
        return answered(() -> {
            dataModel.removePreference(numberOf(userID), numberOf(itemID));
            return true;
        });
    }

    @Override
    public boolean decides(String userID) {
        return true;
    }

    @Override
    public Optional<Map<String, Float>> ratingsOf(String userID, Optional<Map<String, Float>> besideModel) {
        return answered(() -> {
            try {
                return Optional.of(ratingsIn(dataModel.getPreferencesFromUser(numberOf(userID))));
            } catch (NoSuchUserException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public OptionalLong now(OptionalLong latestBesideModel) {
        return OptionalLong.of(System.currentTimeMillis());
    }

    @Override
    public OptionalLong timeOf(String userID, String itemID, OptionalLong besideModel) {
        @Nullable Long time = answered(() -> dataModel.getPreferenceTime(numberOf(userID), numberOf(itemID)));
        return time == null || time == 0 ? OptionalLong.empty() : OptionalLong.of(time);
    }

    private static Map<String, Float> ratingsIn(PreferenceArray preferences) {
        Map<String, Float> ratings = new HashMap<>();
        for (int position = 0; position < preferences.length(); position++) {
            if (Float.isFinite(preferences.getValue(position))) {
                ratings.put(Long.toString(preferences.getItemID(position)), preferences.getValue(position));
            }
        }
        return ratings;
    }
}
