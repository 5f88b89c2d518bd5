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
package io.github.autotaste.evaluation;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A contender whose behaviour is known beforehand. */
record FakeContender(String name, Fit fit) implements Contender {

    interface Fit {
        FittedContender fit(RatingMatrix train, long seed) throws Exception;
    }

    interface Estimates {
        float of(int userIndex, int itemIndex) throws Exception;
    }

    interface Lists {
        int[] of(int userIndex, int howMany) throws Exception;
    }

    /** The fitted side. */
    record Fitted(boolean predictsRatings, Estimates estimates, Lists lists) implements FittedContender {

        static Fitted rankingOnly(Lists lists) {
            return new Fitted(
                    false,
                    (user, item) -> {
                        throw new AssertionError("asked for an estimate though it predicts no ratings");
                    },
                    lists);
        }

        @Override
        public float estimate(int userIndex, int itemIndex) throws Exception {
            return estimates.of(userIndex, itemIndex);
        }

        @Override
        public int[] recommend(int userIndex, int howMany) throws Exception {
            return lists.of(userIndex, howMany);
        }
    }

    @Override
    public FittedContender fit(RatingMatrix train, long seed) throws Exception {
        return fit.fit(train, seed);
    }

    /** Knows the test ratings: estimates them exactly and lists the user's test items, best rated first. */
    static Contender oracle(Splitter splitter) {
        return new FakeContender("oracle", (train, seed) -> {
            SparseRows test = splitter.split(seed).test().byUser();
            return new Fitted(
                    true,
                    (user, item) -> test.valueAt(test.find(user, item)),
                    (user, howMany) -> IntStream.range(test.start(user), test.end(user))
                            .boxed()
                            .sorted(Comparator.comparing(position -> -test.valueAt(position)))
                            .mapToInt(test::columnAt)
                            .limit(howMany)
                            .toArray());
        });
    }

    /** Estimates from 1 to 5 and lists unknown items, both drawn with the seed. */
    static Contender random() {
        return new FakeContender("random", (train, seed) -> {
            Random random = new Random(seed);
            return new Fitted(
                    true,
                    (user, item) -> 1 + 4 * random.nextFloat(),
                    (user, howMany) -> random.ints(0, train.items().size())
                            .distinct()
                            .filter(item -> train.byUser().find(user, item) < 0)
                            .limit(Math.min(
                                    howMany,
                                    train.items().size() - train.byUser().rowLength(user)))
                            .toArray());
        });
    }

    /** Has no estimate and no list for anybody. */
    static Contender silent() {
        return new FakeContender(
                "silent", (train, seed) -> new Fitted(true, (user, item) -> Float.NaN, (user, howMany) -> new int[0]));
    }

    /** Estimates the mean for the first user and nothing for others, whose lists are empty too. */
    static Contender terse() {
        return new FakeContender("terse", (train, seed) -> {
            float mean = (float) train.mean();
            return new Fitted(
                    true,
                    (user, item) -> user == 0 ? mean : Float.NaN,
                    (user, howMany) -> user == 0 ? firstUnknown(train, user) : new int[0]);
        });
    }

    /** A list of one item, the first that the user has not rated. */
    static int[] firstUnknown(RatingMatrix train, int user) {
        return IntStream.range(0, train.items().size())
                .filter(item -> train.byUser().find(user, item) < 0)
                .limit(1)
                .toArray();
    }

    /** What a contender does that cannot be stopped. */
    static void awaitIgnoringInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // ignoring it is the point
            }
        }
    }
}
