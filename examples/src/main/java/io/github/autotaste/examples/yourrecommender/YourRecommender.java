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
package io.github.autotaste.examples.yourrecommender;

import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.DataModelRatings;
import io.github.autotaste.taste.evaluation.TasteContender;
import java.io.IOException;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** A recommender that a program already has, beside another, on the same split and with a test of the difference. */
public final class YourRecommender {

    private YourRecommender() {}

    public static void main(String... args) throws IOException, TasteException {
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        // snippet: your-recommender
        RatingMatrix ratings = DataModelRatings.toMatrix(model);
        Contender yours = TasteContender.ofRatings("yours", YourRecommender::build);
        Contender ours = TasteContender.neural("I-AutoRec", AutoRecRecommender.builder());
        SideBySide sideBySide = new SideBySide(Protocol.once("random:0.9", 1));
        Comparison comparison = sideBySide.run(new RandomSplit(ratings, 0.9), List.of(yours, ours));
        // end
        for (ContenderResult row : comparison.contenders()) {
            System.out.printf(
                    "%-9s  RMSE %.3f  nDCG@10 %.3f%n",
                    row.name(), row.metric("rmse").mean(), row.metric("ndcg@10").mean());
        }
        comparison.test("rmse", "I-AutoRec").ifPresent(test -> System.out.println("I-AutoRec: " + test.verdict()));
    }

    private static Recommender build(DataModel data) {
        return new GenericItemBasedRecommender(data, new LogLikelihoodSimilarity(data));
    }
}
