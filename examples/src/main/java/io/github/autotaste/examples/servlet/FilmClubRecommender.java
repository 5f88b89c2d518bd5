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
package io.github.autotaste.examples.servlet;

import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.CdaeRecommender;
import java.io.IOException;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.web.RecommenderWrapper;

/**
 * What the servlet makes by its name: a recommender with a constructor without arguments. Mahout's wrapper lacks the two
 * methods that came with Mahout 0.10, so they are here.
 */
// snippet: servlet
public final class FilmClubRecommender extends RecommenderWrapper {

    public FilmClubRecommender() throws IOException, TasteException {}

    @Override
    protected Recommender buildRecommender() throws IOException, TasteException {
        return new CdaeRecommender(new FileDataModel(FilmClub.writeRatings().toFile()));
    }
    // end

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, boolean includeKnownItems) throws TasteException {
        return includeKnownItems ? unsupported() : recommend(userID, howMany);
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, IDRescorer rescorer, boolean includeKnownItems)
            throws TasteException {
        return includeKnownItems ? unsupported() : recommend(userID, howMany, rescorer);
    }

    private static List<RecommendedItem> unsupported() {
        throw new UnsupportedOperationException("The wrapper hides the recommender that could list known items");
    }
}
