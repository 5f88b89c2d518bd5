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
package io.github.autotaste.io;

import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.ItemFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is known of items beside their ratings: {@code u.item}, {@code movies.dat} and {@code movies.csv} of MovieLens, or any table with a column of
 * ids, in the forms that {@link TitlesFile} reads. What the column of titles holds is no feature. Of the others, by their first 200 lines,
 *
 * <ul>
 *   <li>numbers are standardised: less their mean, by their standard deviation; a missing one counts as the mean;
 *   <li>texts with {@code |} between them, and texts that come back or are single words, are categories: 1 for each that an item has;
 *   <li>other texts are words, in lower case: 1 for each that the text holds.
 * </ul>
 *
 * Categories and words of a single item are left out, and so are all but the {@value ColumnFeatures#MOST} most common ones of a column.
 */
public final class ItemFeaturesFile {

    private static final FeaturesReader<ItemFeatures> READER =
            new FeaturesReader<>("items", FeaturesLayout::ofItems, ItemFeatures::new);

    private ItemFeaturesFile() {}

    /**
     * Reads the features of items; ids may be numbers or texts, as those of ratings.
     *
     * @throws RatingsFileException if the file cannot be read, or a line holds something else than those before it
     */
    public static ItemFeatures read(Path file) throws IOException {
        return READER.read(file);
    }

    /**
     * Reads known features of items that may be others: numbers are standardised by the mean and deviation of the features, categories
     * count even of a single item, and what is no feature is passed over. Features whose column is missing are those of no item.
     *
     * @param known the features of the result, such as those that a model was trained with
     * @throws RatingsFileException as {@link #read(Path)}, or if there is a column of none of the features
     */
    public static ItemFeatures read(Path file, List<Feature> known) throws IOException {
        return READER.read(file, known);
    }
}
