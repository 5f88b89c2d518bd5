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
package io.github.autotaste.consumer;

import io.github.autotaste.comparison.sample.SampleRatings;
import io.github.autotaste.taste.DataModelRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.Preference;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/**
 * The sample that Autotaste generates, without one rating of each user.
 *
 * @param training all other ratings, out of a file
 * @param heldOut one rating of each user
 */
record HeldOutRatings(DataModel training, List<Preference> heldOut) {

    static HeldOutRatings writeTo(Path folder) throws IOException, TasteException {
        DataModel sample = DataModelRatings.toDataModel(SampleRatings.generate().ratings());
        List<Preference> heldOut = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (LongPrimitiveIterator users = sample.getUserIDs(); users.hasNext(); ) {
            PreferenceArray ratings = sample.getPreferencesFromUser(users.nextLong());
            int leftOut = (int) (ratings.getUserID(0) * 31 % ratings.length());
            for (int position = 0; position < ratings.length(); position++) {
                if (position == leftOut) {
                    heldOut.add(ratings.get(position));
                } else {
                    lines.add(ratings.getUserID(position) + "," + ratings.getItemID(position) + ","
                            + ratings.getValue(position));
                }
            }
        }
        Path file = Files.write(folder.resolve("sample.csv"), lines);
        return new HeldOutRatings(new FileDataModel(file.toFile()), heldOut);
    }

    /** The most rated first. */
    List<Long> itemsByNumberOfRatings() throws TasteException {
        Map<Long, Integer> numbers = new HashMap<>();
        for (LongPrimitiveIterator items = training.getItemIDs(); items.hasNext(); ) {
            long itemID = items.nextLong();
            numbers.put(itemID, training.getNumUsersWithPreferenceFor(itemID));
        }
        return numbers.keySet().stream()
                .sorted(Comparator.comparing(numbers::get).reversed())
                .toList();
    }

    Stream<Long> unknownTo(long userID, List<Long> itemIDs) throws TasteException {
        FastIDSet known = training.getItemIDsFromUser(userID);
        return itemIDs.stream().filter(itemID -> !known.contains(itemID));
    }
}
