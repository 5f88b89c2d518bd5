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
package io.github.autotaste.torture.history;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.CdaeRecommender;
import io.github.autotaste.taste.TrainedRecommender;
import io.github.autotaste.taste.TrainingOptions;
import io.github.autotaste.testkit.taste.LiveDataModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads, writes, folds in and refreshes at once, and works every list out again. */
@Command(
        name = "history",
        description =
                "Lists of recommenders under reads, writes, new items and refreshes; each must be that of one model.")
public final class HistoryCommand implements Callable<Integer> {

    private static final Shape SHAPE = new Shape(200, 100, 4_000);
    private static final Shape LARGER = new Shape(2_000, 2_000, 100_000);

    private static final String[] HEADINGS = {
        "model",
        "lists",
        "writes",
        "new items",
        "refreshes",
        "models seen",
        "wrong",
        "p99 ms without refresh",
        "p99 ms amid one",
        "longest ms amid one"
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--lists",
            defaultValue = "10000000",
            description = "Of all models together. Default: ${DEFAULT-VALUE}.")
    private long lists;

    @Option(names = "--threads", defaultValue = "8", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--per-write", defaultValue = "200", description = "Lists of a thread. Default: ${DEFAULT-VALUE}.")
    private int perWrite;

    @Option(
            names = "--per-new-item",
            defaultValue = "10000",
            description = "Lists of a thread. Default: ${DEFAULT-VALUE}.")
    private int perNewItem;

    @Option(
            names = "--per-refresh",
            defaultValue = "5000",
            description = "Lists of a thread. Default: ${DEFAULT-VALUE}.")
    private int perRefresh;

    @Option(
            names = "--wait-seconds",
            defaultValue = "20",
            description = "For which one reader's waits are measured; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int waitSeconds;

    /** Which recommender; AutoRec's lists hold items that are not yet folded in, which no model alone explains. */
    private enum Kind {
        I_AUTOREC(false),
        U_AUTOREC(false),
        CDAE(true);

        private final boolean hasNewItems;

        Kind(boolean hasNewItems) {
            this.hasNewItems = hasNewItems;
        }

        TrainedRecommender<?> over(LiveDataModel ratings) throws TasteException {
            TrainingOptions options = TrainingOptions.defaults().withThreads(1);
            return switch (this) {
                case I_AUTOREC -> new AutoRecRecommender(ratings, small(AutoRecConfig.itemBased()), options);
                case U_AUTOREC -> new AutoRecRecommender(ratings, small(AutoRecConfig.userBased()), options);
                case CDAE ->
                    new CdaeRecommender(
                            ratings,
                            CdaeConfig.defaults().hiddenUnits(8).epochs(2).build(),
                            options);
            };
        }

        private static AutoRecConfig small(AutoRecConfig.Builder config) {
            return config.hiddenUnits(8).epochs(2).build();
        }
    }

    @Override
    public Integer call() throws Exception {
        MarkdownTable table = new MarkdownTable(HEADINGS);
        long wrong = 0;
        for (Kind kind : Kind.values()) {
            Map<Long, Map<Long, Float>> preferences = preferences(SyntheticRatings.of(SHAPE, 1));
            History history = new History(
                    kind.over(liveOver(preferences)),
                    threads,
                    new History.Rates(perWrite, kind.hasNewItems ? perNewItem : 0, perRefresh));
            History.Outcome outcome = history.run(lists / Kind.values().length, preferences);
            wrong += outcome.wrong();
            table.add(
                    kind,
                    outcome.lists(),
                    outcome.writes(),
                    outcome.newItems(),
                    outcome.refreshes(),
                    outcome.models(),
                    outcome.wrong(),
                    history.quiet().quantile(0.99),
                    history.amidRefreshes().quantile(0.99),
                    history.amidRefreshes().longest());
        }
        spec.commandLine().getOut().print(table);
        if (waitSeconds > 0) {
            spec.commandLine().getOut().println();
            spec.commandLine().getOut().print(waits());
        }
        spec.commandLine().getOut().flush();
        return wrong == 0 ? 0 : 1;
    }

    private MarkdownTable waits() throws Exception {
        MarkdownTable table =
                new MarkdownTable("one thread", "times", "p50 ms", "p99 ms", "p99.9 ms", "longest ms", "refreshes");
        Map<Long, Map<Long, Float>> preferences = preferences(SyntheticRatings.of(LARGER, 1));
        List<Long> users = List.copyOf(preferences.keySet());
        List<Long> items =
                List.copyOf(preferences.getOrDefault(users.get(0), Map.of()).keySet());
        Waits waits = Waits.of(Kind.CDAE.over(liveOver(preferences)), users, items, waitSeconds);
        add(table, "lists, alone", waits.alone(), 0);
        add(table, "only the clock, alone", waits.clockAlone(), 0);
        add(table, "lists, beside refreshes", waits.amidRefreshes(), waits.refreshes());
        add(table, "of these the first of a model", waits.firstLists(), waits.refreshes());
        add(table, "only the clock, beside refreshes", waits.clockAmidRefreshes(), waits.refreshesOfClock());
        return table;
    }

    private static void add(MarkdownTable table, String name, Latencies latencies, int refreshes) {
        table.add(
                name,
                String.valueOf(latencies.count()),
                latencies.quantile(0.5),
                latencies.quantile(0.99),
                latencies.quantile(0.999),
                latencies.longest(),
                refreshes);
    }

    private static Map<Long, Map<Long, Float>> preferences(RatingMatrix ratings) {
        Map<Long, Map<Long, Float>> preferences = new HashMap<>();
        for (int user = 0; user < ratings.users().size(); user++) {
            Map<Long, Float> values = new HashMap<>();
            int[] items = ratings.byUser().columnsOf(user);
            float[] ofItems = ratings.byUser().valuesOf(user);
            for (int place = 0; place < items.length; place++) {
                values.put(ratings.items().idAt(items[place]), ofItems[place]);
            }
            preferences.put(ratings.users().idAt(user), values);
        }
        return preferences;
    }

    private static LiveDataModel liveOver(Map<Long, Map<Long, Float>> preferences) throws TasteException {
        FastByIDMap<PreferenceArray> arrays = new FastByIDMap<>();
        preferences.forEach((userID, values) -> {
            PreferenceArray array = new GenericUserPreferenceArray(values.size());
            int place = 0;
            for (Map.Entry<Long, Float> value : values.entrySet()) {
                array.setUserID(place, userID);
                array.setItemID(place, value.getKey());
                array.setValue(place++, value.getValue());
            }
            arrays.put(userID, array);
        });
        return new LiveDataModel(new GenericDataModel(arrays));
    }
}
