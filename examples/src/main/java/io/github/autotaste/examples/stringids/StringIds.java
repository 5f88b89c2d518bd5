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
package io.github.autotaste.examples.stringids;

import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.CdaeRecommender;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.model.MemoryIDMigrator;
import org.apache.mahout.cf.taste.model.UpdatableIDMigrator;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/** Films are known by titles and members by names; Mahout's migrator turns them into the numbers Taste needs, and back. */
public final class StringIds {

    private StringIds() {}

    public static void main(String... args) throws IOException, TasteException {
        UpdatableIDMigrator ids = new MemoryIDMigrator();
        FastByIDMap<FastIDSet> seen = new FastByIDMap<>();
        for (String line : Files.readAllLines(FilmClub.writeRatings())) {
            String[] fields = line.split(",", -1);
            String film = FilmClub.title(Long.parseLong(fields[1]));
            ids.storeMapping(ids.toLongID(film), film);
            long member = ids.toLongID("member-" + fields[0]);
            FastIDSet films = seen.get(member);
            if (films == null) {
                films = new FastIDSet();
                seen.put(member, films);
            }
            films.add(ids.toLongID(film));
        }
        // snippet: string-ids
        Recommender recommender = new CdaeRecommender(new GenericBooleanPrefDataModel(seen));

        for (RecommendedItem film : recommender.recommend(ids.toLongID("member-7"), 5)) {
            System.out.println(ids.toStringID(film.getItemID()));
        }
        // end
    }
}
