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
package io.github.autotaste.taste;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.TopN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.common.LongPair;
import org.jspecify.annotations.Nullable;

/**
 * The best of some ids, best first, equal ones by id.
 *
 * @param values what each was ranked by
 */
@SuppressWarnings("ArrayRecordComponent") // made, read once and forgotten
record Ranked(long[] ids, float[] values) {

    /**
     * Ranks all ids of an index.
     *
     * @param howMany at least 1
     * @param valueOf what an index is ranked by; NaN leaves it out
     */
    static Ranked best(IdIndex ids, int howMany, IntToDoubleFunction valueOf) {
        TopN best = new TopN(Math.max(1, Math.min(howMany, ids.size())));
        for (int index = 0; index < ids.size(); index++) {
            best.offer(index, (float) valueOf.applyAsDouble(index));
        }
        int[] indices = new int[best.size()];
        float[] values = new float[indices.length];
        best.drain(indices, values);
        return new Ranked(IntStream.of(indices).mapToLong(ids::idAt).toArray(), values);
    }

    /** A pair's similarity as a rescorer sees it; NaN if it leaves the pair out. */
    static double rescored(long first, long second, double similarity, @Nullable Rescorer<LongPair> rescorer) {
        if (rescorer == null || Double.isNaN(similarity)) {
            return similarity;
        }
        LongPair pair = new LongPair(first, second);
        return rescorer.isFiltered(pair) ? Double.NaN : rescorer.rescore(pair, similarity);
    }

    List<RecommendedItem> toItems() {
        List<RecommendedItem> items = new ArrayList<>(ids.length);
        for (int rank = 0; rank < ids.length; rank++) {
            items.add(new GenericRecommendedItem(ids[rank], values[rank]));
        }
        return items;
    }

    @Override
    public String toString() {
        return Arrays.toString(ids) + " " + Arrays.toString(values);
    }
}
