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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixteen threads that read, write and refresh at once. Users change their mind about one item each; a list is right if one
 * of the models that have served gives it for one of the user's states. Half a second for each kind of model, or the seconds
 * of {@code ./mvnw verify -Dthreads.seconds=60}.
 */
final class ManyThreadsTest {

    private static final long[] USERS = TinyRatings.ratings().users().toArray();
    private static final long CHANGING_ITEM = 3;
    private static final long OTHER_ITEM = 8;
    private static final long NEW_ITEM = 123_456;

    enum Kind {
        ITEM_AUTOREC,
        USER_AUTOREC,
        CDAE;

        TrainedRecommender<?> over(DataModel dataModel, ModelStore store) throws TasteException {
            return switch (this) {
                case ITEM_AUTOREC -> new AutoRecRecommender(dataModel, small(AutoRecConfig.itemBased()), store);
                case USER_AUTOREC -> new AutoRecRecommender(dataModel, small(AutoRecConfig.userBased()), store);
                case CDAE ->
                    new CdaeRecommender(
                            dataModel,
                            CdaeConfig.defaults().hiddenUnits(6).epochs(2).build(),
                            store);
            };
        }

        private static AutoRecConfig small(AutoRecConfig.Builder config) {
            return config.hiddenUnits(6).weightDecay(0.5).epochs(5).build();
        }
    }

    /** What a user thinks of the item that changes. */
    enum Opinion {
        NONE,
        BAD,
        GOOD;

        static Opinion any(Random random) {
            return values()[random.nextInt(values().length)];
        }

        void write(Recommender recommender, long userID) throws TasteException {
            if (this == NONE) {
                recommender.removePreference(userID, CHANGING_ITEM);
            } else {
                recommender.setPreference(userID, CHANGING_ITEM, this == BAD ? 1 : 5);
            }
        }
    }

    /** Keeps every model that is trained. */
    private static final class History implements ModelStore {

        private final List<AutoencoderModel> models = new CopyOnWriteArrayList<>();

        @Override
        public Optional<AutoencoderModel> load() {
            return Optional.empty();
        }

        @Override
        public void save(AutoencoderModel model) {
            models.add(model);
        }
    }

    private record Reading(String question, List<RecommendedItem> answer) {}

    @ParameterizedTest
    @EnumSource
    void everyListIsThatOfOneSnapshot(Kind kind) throws Exception {
        History history = new History();
        TrainedRecommender<?> recommender = kind.over(allOfOpinion(Opinion.NONE), history);
        Set<Reading> readings = ConcurrentHashMap.newKeySet();
        List<Step> steps = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            steps.add(random -> read(recommender, USERS[random.nextInt(USERS.length)], readings));
        }
        for (int thread = 0; thread < 2; thread++) {
            steps.add(random -> write(recommender, random));
        }
        for (int thread = 0; thread < 2; thread++) { // these often meet; the second then returns at once
            steps.add(random -> refresh(recommender, random));
        }
        repeatAtOnce(steps);
        assertThat(history.models).as("models that served").hasSizeGreaterThan(2);
        assertThat(readings).as("different lists").hasSizeGreaterThan(2 * USERS.length);
        readings.removeIf(
                rightReadings(history.models)::contains); // a set asked, where AssertJ would compare all pairs
        assertThat(readings).as("lists that no snapshot gives").isEmpty();
    }

    /** Readers, writers of two items that the model was not trained on, and refreshes that train. */
    @ParameterizedTest
    @EnumSource
    void itemsComeAndGoWhileOthersRead(Kind kind) throws Exception {
        LiveDataModel dataModel = allOfOpinion(Opinion.NONE);
        TrainedRecommender<?> recommender = kind.over(dataModel, new History());
        List<Step> steps = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            steps.add(random -> readWhole(recommender, USERS[random.nextInt(USERS.length)]));
        }
        for (int thread = 0; thread < 3; thread++) {
            steps.add(random -> writeNewItem(recommender, random));
        }
        steps.add(random -> {
            recommender.refresh(null);
            Thread.sleep(20);
        });
        repeatAtOnce(steps);
        recommender.setPreference(USERS[0], NEW_ITEM, 5);
        while (recommender.scorer().items().indexOf(NEW_ITEM) < 0) {
            Thread.sleep(2);
        }
        AutoencoderModel model = recommender.model();
        assertThat(recommender.recommend(USERS[1], 99))
                .isEqualTo(new AutoencoderRecommender(dataModel, data -> model).recommend(USERS[1], 99));
    }

    private static void readWhole(TrainedRecommender<?> recommender, long userID) throws TasteException {
        List<RecommendedItem> list = recommender.recommend(userID, 99, true);
        assertThat(list).hasSizeGreaterThanOrEqualTo(12).allMatch(item -> Float.isFinite(item.getValue()));
        assertThat(list.stream().map(RecommendedItem::getItemID)).doesNotHaveDuplicates();
        assertThat(recommender.mostSimilarItems(OTHER_ITEM, 3)).hasSize(3);
        assertThat(recommender.recommendedBecause(userID, OTHER_ITEM, 3)).isNotEmpty();
    }

    private static void writeNewItem(Recommender recommender, Random random) throws Exception {
        long itemID = NEW_ITEM + random.nextInt(2);
        long userID = USERS[2 + random.nextInt(USERS.length - 2)];
        if (random.nextBoolean()) {
            recommender.setPreference(userID, itemID, 1 + random.nextInt(5));
        } else {
            recommender.removePreference(userID, itemID);
        }
        Thread.sleep(1);
    }

    @FunctionalInterface
    private interface Step {
        void run(Random random) throws Exception;
    }

    /** Each step on a thread of its own, again and again: for as long as said, and often enough to mean something. */
    private static void repeatAtOnce(List<Step> steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Step step : steps) {
                running.add(threads.submit(repeat(step, new Random(running.size()), isOver)));
            }
            Thread.sleep((long) (1000 * Double.parseDouble(System.getProperty("threads.seconds", "0.5"))));
            isOver.set(true);
            for (Future<Integer> thread : running) {
                assertThat(thread.get()).as("rounds").isGreaterThanOrEqualTo(20);
            }
        } finally {
            isOver.set(true);
            threads.shutdown();
        }
    }

    private static Callable<Integer> repeat(Step step, Random random, AtomicBoolean isOver) {
        return () -> {
            int rounds = 0;
            while (!isOver.get() || rounds < 20) {
                step.run(random);
                rounds++;
            }
            return rounds;
        };
    }

    private static void read(TrainedRecommender<?> recommender, long userID, Set<Reading> readings)
            throws TasteException {
        addLists(recommender, userID, readings);
        readings.add(similarItems(recommender));
        assertThat(recommender.estimatePreference(userID, OTHER_ITEM))
                .isFinite()
                .matches(value -> !recommender.model().predictsRatings() || value >= 1 && value <= 5, "is in range");
        assertThat(recommender.recommendedBecause(userID, OTHER_ITEM, 3)).hasSizeBetween(1, 3);
        assertThat(recommender.mostSimilarUserIDs(userID, 3)).isNotEmpty().doesNotContain(userID);
    }

    private static void addLists(AutoencoderRecommender recommender, long userID, Set<Reading> readings)
            throws TasteException {
        readings.add(new Reading("unknown to " + userID, recommender.recommend(userID, 6)));
        readings.add(new Reading("best for " + userID, recommender.recommend(userID, 6, true)));
    }

    private static Reading similarItems(ItemBasedRecommender recommender) throws TasteException {
        return new Reading("similar items", recommender.mostSimilarItems(OTHER_ITEM, 6));
    }

    private static void write(Recommender recommender, Random random) throws Exception {
        Opinion.any(random).write(recommender, USERS[random.nextInt(USERS.length - 1)]);
        Thread.sleep(1);
    }

    private static void refresh(Recommender recommender, Random random) throws Exception {
        write(recommender, random);
        recommender.refresh(null);
        Thread.sleep(10);
    }

    /** Everybody has the opinion, but for the last user: the item stays known. */
    private static LiveDataModel allOfOpinion(Opinion opinion) throws TasteException {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        Recommender writer = new AutoencoderRecommender(dataModel, data -> FixedScorer.ofRatings(1, 2));
        for (int user = 0; user < USERS.length - 1; user++) {
            opinion.write(writer, USERS[user]);
        }
        Opinion.GOOD.write(writer, USERS[USERS.length - 1]);
        return dataModel;
    }

    /** What everybody but one user thinks orders that user's ties, by the means of items; what the user thinks is the profile. */
    private static List<DataModel> ofOpinions(Opinion others, int user) throws TasteException {
        if (user == USERS.length - 1) {
            return List.of(allOfOpinion(others));
        }
        List<DataModel> dataModels = new ArrayList<>();
        for (Opinion own : Opinion.values()) {
            LiveDataModel dataModel = allOfOpinion(others);
            own.write(new AutoencoderRecommender(dataModel, data -> FixedScorer.ofRatings(1, 2)), USERS[user]);
            dataModels.add(dataModel);
        }
        return dataModels;
    }

    private static Set<Reading> rightReadings(List<AutoencoderModel> models) throws TasteException {
        Set<Reading> right = new HashSet<>();
        for (Opinion others : Opinion.values()) {
            for (int user = 0; user < USERS.length; user++) {
                for (DataModel dataModel : ofOpinions(others, user)) {
                    for (AutoencoderModel model : models) {
                        addLists(new AutoencoderRecommender(dataModel, data -> model), USERS[user], right);
                    }
                }
            }
        }
        for (AutoencoderModel model : models) {
            right.add(new Reading(
                    "similar items",
                    new AutoencoderItemSimilarity(model)
                            .mostSimilarTo(new long[] {OTHER_ITEM}, 6, null, true)
                            .toItems()));
        }
        return right;
    }
}
