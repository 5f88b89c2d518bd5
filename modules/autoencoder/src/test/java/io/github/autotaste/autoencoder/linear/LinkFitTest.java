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
package io.github.autotaste.autoencoder.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkFitTest {

    private static final int ALL = 1000;

    /** The last column of the weights that a fit of all items at once gives, and the last row. */
    @ParameterizedTest(name = "{0} users, {1} items, dropout {2}")
    @CsvSource({"60, 12, 0", "60, 12, 0.5", "15, 30, 0", "15, 30, 0.3"})
    void weightsOfALaterItemAreThoseOfAFitWithIt(int users, int items, double dropout) throws Exception {
        SparseRows all = preferences(users, items);
        ClosedForm config = new ClosedForm(2, dropout, 0, 0, ALL, 1);
        ItemWeights together = fit(all, config);
        int last = items - 1;
        SparseRows others = withoutLast(all);
        ItemLinks links = new LinkFit(fit(others, config), others, config).fit(usersOf(all, last));
        ItemWeights extended = fit(others, config).withItems(List.of(links));
        for (int item = 0; item < last; item++) {
            assertThat(extended.weight(item, last)).isCloseTo(together.weight(item, last), within(1e-4f));
            assertThat(extended.weight(last, item)).isCloseTo(together.weight(last, item), within(1e-4f));
        }
    }

    @Test
    void theOtherWeightsStayAndSumsAreThoseOfTheMergedWeights() throws Exception {
        SparseRows all = preferences(40, 20);
        SparseRows others = withoutLast(all);
        ClosedForm config = new ClosedForm(2, 0.5, 0.5, 0.2, 5, 1);
        ItemWeights before = fit(others, config);
        ItemLinks links = new LinkFit(before, others, config).fit(usersOf(all, 19));
        assertThat(links.items()).hasSize(5);
        ItemWeights extended = before.withItems(List.of(ItemLinks.NONE, links));
        ItemWeights merged = new ItemWeights(extended.bySource());
        for (int[] preferred : List.of(new int[] {0, 3, 7}, new int[] {2, 20}, new int[] {19})) {
            float[] sums = new float[21];
            float[] expected = new float[21];
            float[] some = new float[2];
            extended.addTo(sums, preferred);
            merged.addTo(expected, preferred);
            extended.addTo(some, new int[] {20, 4}, preferred);
            assertThat(sums).isEqualTo(expected);
            assertThat(some).containsExactly(sums[20], sums[4]);
        }
        float[] old = new float[19];
        before.addTo(old, new int[] {0, 3, 7});
        float[] now = new float[21];
        extended.addTo(now, new int[] {0, 3, 7});
        assertThat(Arrays.copyOf(now, 19)).isEqualTo(old);
    }

    /** Of each user of the item, the others that the user prefers. */
    private static List<int[]> usersOf(SparseRows all, int item) {
        List<int[]> users = new ArrayList<>();
        for (int user = 0; user < all.rowCount(); user++) {
            if (all.find(user, item) >= 0) {
                users.add(IntStream.of(all.columnsOf(user))
                        .filter(other -> other != item)
                        .toArray());
            }
        }
        return users;
    }

    private static SparseRows withoutLast(SparseRows all) {
        int last = all.columnCount() - 1;
        int[][] items = new int[all.rowCount()][];
        for (int user = 0; user < items.length; user++) {
            items[user] = IntStream.of(all.columnsOf(user))
                    .filter(item -> item != last)
                    .toArray();
        }
        return rows(last, items);
    }

    private static SparseRows preferences(int users, int items) {
        Random random = new Random(users + items);
        int[][] preferred = new int[users][];
        for (int user = 0; user < users; user++) {
            int own = user % (items - 1);
            preferred[user] = IntStream.range(0, items)
                    .filter(item -> item == own || random.nextInt(items) > 3 + item / 2)
                    .toArray();
        }
        return rows(items, preferred);
    }

    private static SparseRows rows(int items, int[][] preferred) {
        float[][] ones = new float[preferred.length][];
        for (int user = 0; user < ones.length; user++) {
            ones[user] = new float[preferred[user].length];
            Arrays.fill(ones[user], 1f);
        }
        return SparseRows.ofRows(items, preferred, ones);
    }

    private static ItemWeights fit(SparseRows preferences, ClosedForm config) throws Exception {
        try (Workers workers = new Workers(1)) {
            return new ClosedFormFit(preferences, config).fit(workers);
        }
    }
}
