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
package io.github.autotaste.taste.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.evaluation.FittedContender;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.taste.AutoencoderRecommender;
import io.github.autotaste.taste.DataModelRatings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has a recommender built for a measurement closes it, over native memory or not, whether the measurement succeeds or not. */
final class ClosedRecommendersTest {

    private static final RatingMatrix RATINGS = SeededRatings.of(20, 15, 0.6);
    private static final DataModel MODEL = DataModelRatings.toDataModel(RATINGS);
    private static final List<Session> SESSIONS = new ArrayList<>();

    /** Stands for native memory. */
    private static final class Session implements AutoCloseable {
        private int closed;

        @Override
        public void close() {
            closed++;
        }
    }

    /** Scores every item 3, until it fails or is closed. */
    private record NativeScorer(IdIndex users, IdIndex items, Session session, boolean fails)
            implements ItemScorer, AutoCloseable {

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            assertThat(session.closed).as("closed while in use").isZero();
            if (fails) {
                throw new IllegalStateException("native failure");
            }
            Arrays.fill(scores, 3);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private static Session open() {
        Session session = new Session();
        SESSIONS.add(session);
        return session;
    }

    private static RecommenderBuilder overScorer(boolean fails) {
        return model -> new AutoencoderRecommender(model, data -> {
            RatingMatrix ratings = DataModelRatings.toMatrix(data);
            return new NativeScorer(ratings.users(), ratings.items(), open(), fails);
        });
    }

    /** Another's recommender that is to be closed itself. */
    private static RecommenderBuilder closeable(boolean fails) {
        return model -> {
            Session session = open();
            Recommender fixed = Fixed.estimating(model, (user, item) -> 3);
            return (Recommender) Proxy.newProxyInstance(
                    Recommender.class.getClassLoader(),
                    new Class<?>[] {Recommender.class, AutoCloseable.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            session.close();
                            return null;
                        }
                        if (fails) {
                            throw new IllegalStateException("native failure");
                        }
                        try {
                            return method.invoke(fixed, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }

    @FunctionalInterface
    private interface Measured {
        void by(RecommenderBuilder builder) throws Exception;
    }

    static Stream<Measured> measurements() {
        return Stream.of(
                builder -> new RatingEvaluator(new Rmse(), 1).evaluate(builder, null, MODEL, 0.8, 1),
                builder -> new ListEvaluator(1).evaluate(builder, null, MODEL, null, 3, 0, 1),
                ClosedRecommendersTest::asContender);
    }

    private static void asContender(RecommenderBuilder builder) throws Exception {
        try (FittedContender fitted =
                TasteContender.ofRatings("native", builder).fit(RATINGS, 1)) {
            assertThat(fitted.recommend(0, 3)).isNotEmpty();
        }
    }

    @BeforeEach
    void forget() {
        SESSIONS.clear();
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void closesWhatWasMeasured(Measured measured) throws Exception {
        measured.by(overScorer(false));
        measured.by(closeable(false));
        assertThat(SESSIONS).hasSize(2).allMatch(session -> session.closed == 1);
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void closesWhatFailed(Measured measured) {
        for (RecommenderBuilder builder : List.of(overScorer(true), closeable(true))) {
            assertThatThrownBy(() -> measured.by(builder)).hasMessage("native failure");
        }
        assertThat(SESSIONS).hasSize(2).allMatch(session -> session.closed == 1);
    }
}
