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
package io.github.autotaste.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Partitions of users by ranges of their ids, about equally many in each. The bounds depend on the ids and the number of
 * partitions alone, so that a run is repeated exactly; Spark's own ranges depend on how often it has drawn samples before.
 */
final class UserRanges extends Partitioner {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLED_PER_PARTITION = 1000;

    private final Object[] firstAfter;

    private UserRanges(Object[] firstAfter) {
        this.firstAfter = firstAfter;
    }

    /** @param count how many users there are */
    static UserRanges over(JavaRDD<UserRatings> users, long count, int partitions) {
        long everyNth = Math.max(1, count / ((long) SAMPLED_PER_PARTITION * partitions));
        List<Object> sampled = users.<Object>map(UserRatings::key)
                .filter(key -> Math.floorMod(mixed(key.hashCode()), everyNth) == 0)
                .collect();
        Object[] sorted = sampled.toArray();
        Arrays.sort(sorted);
        Object[] bounds = new Object[sorted.length == 0 ? 0 : partitions - 1];
        Arrays.setAll(bounds, part -> sorted[(int) ((part + 1L) * sorted.length / partitions)]);
        return new UserRanges(bounds);
    }

    /** Ids in a row have hash codes in a row. */
    private static long mixed(int hash) {
        return Integer.toUnsignedLong(hash * 0x9E3779B9) >>> 3;
    }

    /** Each partition with its users in ascending order of their ids. */
    JavaRDD<UserRatings> partition(JavaRDD<UserRatings> users) {
        return users.mapToPair(user -> new Tuple2<Object, UserRatings>(user.key(), user))
                .repartitionAndSortWithinPartitions(this)
                .values();
    }

    @Override
    public int numPartitions() {
        return firstAfter.length + 1;
    }

    @Override
    public int getPartition(Object key) {
        int found = Arrays.binarySearch(firstAfter, key);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserRanges that && Arrays.equals(firstAfter, that.firstAfter);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(firstAfter);
    }
}
