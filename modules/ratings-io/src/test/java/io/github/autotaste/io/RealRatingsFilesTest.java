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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes as their publishers state them; for the parts of a split, as counted by other means. */
@Tag("real-data")
final class RealRatingsFilesTest {

    @ParameterizedTest
    @CsvSource({
        "ml-100k/u.data,                      943,  1682, 100000,  true",
        "ml-100k/u1.base,                     943,  1650,  80000,  true",
        "ml-1m/ratings.tsv.gz,               6040,  3706, 1000209, true",
        "ml-latest-small/ratings.csv,         610,  9724, 100836,  true",
        "lastfm-hetrec/user_artists.dat,     1892, 17632,  92834,  true",
        "douban-monti/train.tsv.gz,          2999,  3000, 123202, true",
        "citeulike-t/users.tsv.gz,           7947, 25584, 134860, false",
        "steam/play-hours.tsv.gz,           11350,  3600,  70477, true",
        "steam/purchase.tsv.gz,             12393,  5155, 128804, false",
        "retailrocket/view.tsv.gz,           3423,  8878,  78371, false",
        "lastfm-hetrec/lightgcn_train.tsv.gz, 1878, 4476,  42135, false",
        "lastfm-hetrec/lightgcn_test.tsv.gz,  1858, 3285,  10533, false",
    })
    void readsWhatThePublishersState(String name, int users, int items, int ratings, boolean hasRatings)
            throws IOException {
        String folder = System.getenv("AUTOTASTE_DATA");
        assumeTrue(folder != null, "AUTOTASTE_DATA names no folder with real ratings");

        RatingMatrix matrix = RatingsFile.read(Path.of(folder, name));

        assertThat(matrix.users().size()).isEqualTo(users);
        assertThat(matrix.items().size()).isEqualTo(items);
        assertThat(matrix.ratingCount()).isEqualTo(ratings);
        assertThat(matrix.hasValues()).isEqualTo(hasRatings);
    }
}
