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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much is lost on ML-100K by not training on a user. Every fifth user is new: none of their ratings are trained on,
 * four fifths are their profile, and the rest is measured on; once with a model that knows them, once with one that does
 * not.
 */
@Tag("real-data")
final class FoldInAccuracyTest {

    private static Holdout all;

    private static Holdout newUsers;

    private static RatingMatrix othersTrain;

    @BeforeAll
    static void readRatings() throws IOException {
        String folder = System.getenv("AUTOTASTE_DATA");
        Assumptions.assumeTrue(
                folder != null, "AUTOTASTE_DATA names no folder with ml-100k/u.data, from grouplens.org/datasets");
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (String line : Files.readAllLines(Path.of(folder, "ml-100k", "u.data"))) {
            List<String> fields = List.of(line.split("\t", -1));
            ratings.add(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1)), Float.parseFloat(fields.get(2)));
        }
        all = Holdout.random(ratings.build(), 0.8, 1);
        IntPredicate isNew = user -> user % 5 == 0;
        newUsers = new Holdout(all.train(), users(all.test(), isNew));
        othersTrain = users(all.train(), isNew.negate());
    }

    private static RatingMatrix users(RatingMatrix ratings, IntPredicate kept) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        SparseRows rows = ratings.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); kept.test(user) && position < rows.end(user); position++) {
                builder.add(
                        ratings.users().idAt(user),
                        ratings.items().idAt(rows.columnAt(position)),
                        rows.valueAt(position));
            }
        }
        return builder.build(ratings.users(), ratings.items());
    }

    @Test
    void itemAutoRecIsNearlyAsAccurateOnNewUsersAsOnTrainedOnes() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(100).epochs(100).build();
        double trained = rmse(Trainer.onAllProcessors().train(all.train(), config));
        double folded = rmse(Trainer.onAllProcessors().train(othersTrain, config));
        assertThat(folded).isLessThan(1.03 * trained);
        assertThat(folded).as("an answer for everybody").isLessThan(1.0);
    }

    private static double rmse(ItemScorer model) {
        return ValidationMetric.RMSE.of(model, newUsers);
    }

    @Test
    void cdaeIsMostAccurateWithAFittedUserVectorAndNearThatOfTrainedOnes() {
        CdaeConfig config = CdaeConfig.defaults().build();
        double trained = ndcg(Trainer.onAllProcessors().train(all.train(), config));
        CdaeModel model = Trainer.onAllProcessors().train(othersTrain, config);
        double fitted = ndcg(model.withNewUserVector(NewUserVector.FITTED));
        assertThat(model.newUserVector()).isEqualTo(NewUserVector.FITTED);
        assertThat(fitted).isGreaterThan(ndcg(model.withNewUserVector(NewUserVector.ZERO)));
        assertThat(fitted).isGreaterThan(ndcg(model.withNewUserVector(NewUserVector.MEAN)));
        assertThat(fitted).isGreaterThan(0.9 * trained);
    }

    private static double ndcg(ItemScorer model) {
        return ValidationMetric.NDCG.of(model, newUsers);
    }
}
