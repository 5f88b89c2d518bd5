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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import io.github.autotaste.testkit.TinyRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Features of the items and users of all {@link TinyRatings}: the kind that each is of, one of two; canaries are all of one kind. */
final class TinyFeatures {

    private static final List<String> KINDS = List.of("kind=even", "kind=odd");

    static final ItemFeatures OF_ALL_ITEMS = of(TinyRatings.ratings(60, 60, 0.1, 1));
    static final UserFeatures OF_ALL_USERS = ofUsers(TinyRatings.ratings(60, 60, 0.1, 1));

    private TinyFeatures() {}

    private static ItemFeatures of(RatingMatrix ratings) {
        IdIndex items = withPlainIds(ratings.items());
        return ItemFeatures.named(items, KINDS, kinds(items));
    }

    private static UserFeatures ofUsers(RatingMatrix ratings) {
        IdIndex users = withPlainIds(ratings.users());
        return UserFeatures.named(users, KINDS, kinds(users));
    }

    private static IdIndex withPlainIds(IdIndex ids) {
        long[] plain = IntStream.rangeClosed(1, 61).asLongStream().toArray();
        return ids.union(IdIndex.of(plain)).union(IdIndex.of(900_001, 900_002));
    }

    private static SparseRows kinds(IdIndex ids) {
        int count = ids.size();
        int[] starts = IntStream.rangeClosed(0, count).toArray();
        int[] kinds = IntStream.range(0, count)
                .map(index -> ids.idAt(index) > 900_000 ? 0 : index % 2)
                .toArray();
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return new SparseRows(2, starts, kinds, ones);
    }
}
