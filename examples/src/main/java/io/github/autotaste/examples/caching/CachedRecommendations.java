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
package io.github.autotaste.examples.caching;

import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.CdaeRecommender;
import java.io.IOException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.impl.recommender.CachingRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * Mahout's cache works around our recommenders as around its own, and has the same flaws there: it keeps one list per
 * user, so after a call with known items the next one without them gets the first list again; it answers the anonymous
 * visitor without the rescorer and the length that were asked for; every new rescorer empties it; and it cannot be made
 * over data without users. With {@code PlusAnonymousConcurrentUserDataModel} clear a visitor's list before the id goes to
 * the next.
 */
public final class CachedRecommendations {

    private CachedRecommendations() {}

    public static void main(String... args) throws IOException, TasteException {
        DataModel model = new FileDataModel(FilmClub.writeRatings().toFile());
        // snippet: caching
        CachingRecommender cached = new CachingRecommender(new CdaeRecommender(model));

        cached.recommend(7, 5); // computed
        cached.recommend(7, 5); // from the cache
        cached.refresh(null); // trains if ratings have changed, and empties the cache
        // end
        print("first", cached);
        print("again", cached);
        cached.clear(7);
        print("cleared", cached);
    }

    private static void print(String what, Recommender recommender) throws TasteException {
        System.out.printf(
                "%-8s %s%n",
                what, FilmClub.title(recommender.recommend(7, 5).get(0).getItemID()));
    }
}
