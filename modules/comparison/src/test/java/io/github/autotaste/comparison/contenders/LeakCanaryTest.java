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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.FittedContender;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No contender sees the test part. Two items are canaries: the training part does not rate them, and the test part links
 * every user to the one or to the other. Whoever lists or estimates anything else when they are exchanged has seen it.
 */
final class LeakCanaryTest {

    private static final long ONE_CANARY = 900_001;
    private static final long OTHER_CANARY = 900_002;
    private static final ContenderSettings SETTINGS = new ContenderSettings(2, Double.NEGATIVE_INFINITY)
            .withFeatures(TinyFeatures.OF_ALL_ITEMS)
            .withUserFeatures(TinyFeatures.OF_ALL_USERS);

    static Stream<String> names() {
        return Contenders.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void exchangedCanariesChangeNothing(String name) {
        Contender contender = Contenders.named(name, SETTINGS);
        List<String> answers = answers(contender, withCanary(ONE_CANARY));
        assertThat(answers).isNotEmpty().isEqualTo(answers(contender, withCanary(OTHER_CANARY)));
    }

    /** That the canaries sing at all: somebody who peeps at the test part is found out. */
    @Test
    void peepingIsFoundOut() {
        assertThat(answers(peeping(withCanary(ONE_CANARY)), withCanary(ONE_CANARY)))
                .isNotEqualTo(answers(peeping(withCanary(OTHER_CANARY)), withCanary(OTHER_CANARY)));
    }

    private static Splitter withCanary(long linked) {
        RatingMatrix ratings = TinyRatings.withPlainIds(TinyRatings.ratings());
        RatingMatrixBuilder test = RatingMatrixBuilder.ofRatings();
        long silent = linked == ONE_CANARY ? OTHER_CANARY : ONE_CANARY;
        for (long userID : ratings.users().toArray()) {
            test.add(userID, linked, 5);
        }
        // somebody unknown has the other one, so that both parts have both items
        test.add(900_003, silent, 5);
        return FixedSplit.of(ratings, test.build());
    }

    /** All lists and estimates that a comparison asks for; of estimates only those of known users count. */
    private static List<String> answers(Contender contender, Splitter split) {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        Protocol protocol =
                new Protocol("canary", Double.NEGATIVE_INFINITY, 5, Protocol.ALL_USERS, Duration.ofMinutes(5), 3, 1);
        new SideBySide(protocol, ComparisonListener.SILENT).run(split, List.of(new Recording(contender, answers)));
        return answers;
    }

    private static Contender peeping(Splitter split) {
        return new Contender() {
            @Override
            public String name() {
                return "peeping";
            }

            @Override
            public FittedContender fit(RatingMatrix train, long seed) {
                RatingMatrix test = split.split(seed).test();
                return new FittedContender() {
                    @Override
                    public boolean predictsRatings() {
                        return false;
                    }

                    @Override
                    public float estimate(int userIndex, int itemIndex) {
                        return Float.NaN;
                    }

                    @Override
                    public int[] recommend(int userIndex, int howMany) {
                        return test.byUser().columnsOf(userIndex);
                    }
                };
            }
        };
    }

    /** Notes what a contender says of every user, whoever is asked about. */
    private record Recording(Contender contender, List<String> answers) implements Contender {

        @Override
        public String name() {
            return contender.name();
        }

        @Override
        public FittedContender fit(RatingMatrix train, long seed) throws Exception {
            FittedContender fitted = contender.fit(train, seed);
            return new FittedContender() {
                @Override
                public boolean predictsRatings() {
                    return fitted.predictsRatings();
                }

                @Override
                public float estimate(int userIndex, int itemIndex) throws Exception {
                    return fitted.estimate(userIndex, itemIndex);
                }

                @Override
                public int[] recommend(int userIndex, int howMany) throws Exception {
                    int[] list = fitted.recommend(userIndex, howMany);
                    answers.add(userIndex + " " + IntStream.of(list).boxed().toList());
                    return list;
                }
            };
        }
    }
}
