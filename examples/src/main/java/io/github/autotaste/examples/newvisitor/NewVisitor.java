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
package io.github.autotaste.examples.newvisitor;

import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.CdaeRecommender;
import java.io.IOException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.BooleanUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * A visitor without an account has looked at a few films. CDAE encodes them as it would a member's, so there is a list
 * at once and nothing is trained again; Mahout's SVDRecommender cannot serve such a visitor at all.
 */
public final class NewVisitor {

    private NewVisitor() {}

    public static void main(String... args) throws IOException, TasteException {
        DataModel ratings = new FileDataModel(FilmClub.writeRatings().toFile());
        DataModel seen = new GenericBooleanPrefDataModel(GenericBooleanPrefDataModel.toDataMap(ratings));
        // snippet: new-visitor
        PlusAnonymousUserDataModel model = new PlusAnonymousUserDataModel(seen);
        Recommender recommender = new CdaeRecommender(model);

        model.setTempPrefs(visitorWhoSaw(2, 18, 40, 78));
        for (RecommendedItem film : recommender.recommend(PlusAnonymousUserDataModel.TEMP_USER_ID, 5)) {
            System.out.println(FilmClub.title(film.getItemID()));
        }
        // end
    }

    private static PreferenceArray visitorWhoSaw(long... films) {
        PreferenceArray visit = new BooleanUserPreferenceArray(films.length);
        visit.setUserID(0, PlusAnonymousUserDataModel.TEMP_USER_ID);
        for (int position = 0; position < films.length; position++) {
            visit.setItemID(position, films[position]);
        }
        return visit;
    }
}
