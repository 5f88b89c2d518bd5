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
import io.github.autotaste.ratings.UserFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is known of users beside their ratings: {@code u.user} and {@code users.dat} of MovieLens, or any table with a column of ids, in the
 * forms that {@link TitlesFile} reads. Of the other columns, by their first 200 lines,
 *
 * <ul>
 *   <li>numbers are standardised: less their mean, by their standard deviation; a missing one counts as the mean;
 *   <li>whole numbers of at most 32 different values that come back, such as years, are categories: 1 for each that a user has;
 *   <li>so are texts with {@code |} between them, and texts that come back;
 *   <li>texts of several words are words, in lower case: 1 for each that the text holds;
 *   <li>postal codes, and single words that do not come back, are no features.
 * </ul>
 *
 * Categories and words of a single user are left out, and so are all but the {@value ColumnFeatures#MOST} most common ones of a column.
 */
public final class UserFeaturesFile {

    private static final FeaturesReader<UserFeatures> READER =
            new FeaturesReader<>("users", UserFeaturesLayout::of, UserFeatures::new);

    private UserFeaturesFile() {}

    /**
     * Reads the features of users; ids may be numbers or texts, as those of ratings.
     *
     * @throws RatingsFileException if the file cannot be read, or a line holds something else than those before it
     */
    public static UserFeatures read(Path file) throws IOException {
        return READER.read(file);
    }

    /**
     * Reads known features of users that may be others: numbers are standardised by the mean and deviation of the features, categories
     * count even of a single user, and what is no feature is passed over. Features whose column is missing are those of no user.
     *
     * @param known the features of the result, such as those that a model was trained with
     * @throws RatingsFileException as {@link #read(Path)}, or if there is a column of none of the features
     */
    public static UserFeatures read(Path file, List<Feature> known) throws IOException {
        return READER.read(file, known);
    }
}
