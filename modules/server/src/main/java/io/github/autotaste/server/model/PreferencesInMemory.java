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
package io.github.autotaste.server.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What users have said since their model was trained: ratings that they gave, and those that they took back. Kept in memory
 * only, and beside the models, so that they outlive a newer model file and not the process. Safe for any number of threads.
 */
public final class PreferencesInMemory implements PreferenceStore {

    /** A rating that was taken back. */
    private static final float TAKEN_BACK = Float.NaN;

    private final int most;
    private final Map<String, Map<String, Float>> changes = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();

    /** @param most how many changes are kept at most */
    public PreferencesInMemory(int most) {
        this.most = most;
    }

    @Override
    public boolean put(String userID, String itemID, float rating) {
        return change(userID, itemID, rating);
    }

    @Override
    public boolean remove(String userID, String itemID) {
        return change(userID, itemID, TAKEN_BACK);
    }

    private boolean change(String userID, String itemID, float rating) {
        boolean[] isKept = {true};
        changes.compute(userID, (user, before) -> {
            boolean isNew = before == null || !before.containsKey(itemID);
            if (isNew && size.incrementAndGet() > most) {
                size.decrementAndGet();
                isKept[0] = false;
                return before;
            }
            Map<String, Float> after = before == null ? new HashMap<>() : new HashMap<>(before);
            after.put(itemID, rating);
            return after;
        });
        return isKept[0];
    }

    public long size() {
        return size.get();
    }

    @Override
    public boolean decides(String userID) {
        return changes.containsKey(userID);
    }

    @Override
    public OptionalLong timeOf(String userID, String itemID, OptionalLong besideModel) {
        return changes.getOrDefault(userID, Map.of()).containsKey(itemID) ? OptionalLong.empty() : besideModel;
    }

    @Override
    public Optional<Map<String, Float>> ratingsOf(String userID, Optional<Map<String, Float>> besideModel) {
        Map<String, Float> changed = changes.get(userID);
        return changed == null ? besideModel : Optional.of(applied(changed, besideModel.orElse(Map.of())));
    }

    private static Map<String, Float> applied(Map<String, Float> changed, Map<String, Float> before) {
        Map<String, Float> ratings = new HashMap<>(before);
        changed.forEach((itemID, rating) -> {
            if (rating.isNaN()) {
                ratings.remove(itemID);
            } else {
                ratings.put(itemID, rating);
            }
        });
        return ratings;
    }
}
