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
package io.github.autotaste.examples.onelineswap;

import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.AutoRecRecommender;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** The same question to Mahout's item-based recommender and to AutoRec; nothing but the constructor differs. */
public final class OneLineSwap {

    private OneLineSwap() {}

    public static void main(String... args) throws IOException, TasteException {
        File ratings = FilmClub.writeRatings().toFile();
        long userID = 7;
        // snippet: one-line-swap
        DataModel model = new FileDataModel(ratings);

        Recommender before = new GenericItemBasedRecommender(model, new PearsonCorrelationSimilarity(model));
        Recommender after = new AutoRecRecommender(model);

        List<RecommendedItem> films = after.recommend(userID, 5);
        // end
        System.out.println("Item-based, for a lover of comedies:");
        print(before.recommend(userID, 5));
        System.out.println("AutoRec:");
        print(films);
        System.out.println("Like a comedy:");
        print(recommenderOf(model).mostSimilarItems(films.get(0).getItemID(), 5));
    }

    // snippet: unchecked-swap
    private static ItemBasedRecommender recommenderOf(DataModel model) { // declares no exception
        return AutoRecRecommender.of(model); // was: new GenericItemBasedRecommender(model, similarity)
    }
    // end

    private static void print(List<RecommendedItem> films) {
        for (RecommendedItem film : films) {
            System.out.printf("  %-12s %.2f%n", FilmClub.title(film.getItemID()), film.getValue());
        }
    }
}
