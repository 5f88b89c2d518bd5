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
package io.github.autotaste.examples.deltafiles;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.AutoRecRecommender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;

/**
 * New ratings come in files beside the first, with its name up to the first dot. A refresh reads them, and goes on
 * training from the weights there are; a new member takes their place among the others.
 */
public final class DeltaFiles {

    private static final long NEW_MEMBER = 301;

    private DeltaFiles() {}

    public static void main(String... args) throws IOException, TasteException {
        Path ratings = FilmClub.writeRatings();
        AutoRecConfig config = AutoRecConfig.itemBased().hiddenUnits(20).build();
        // snippet: delta-files
        FileDataModel model = new FileDataModel(ratings.toFile(), false, 0); // reload as soon as a file is newer
        AutoRecRecommender recommender = new AutoRecRecommender(model, config);

        writeDelta(ratings, List.of("301,2,5", "301,18,5", "301,40,4", "301,1,1", "301,33,2"));
        recommender.refresh(null);
        recommender.recommend(301, 5).forEach(film -> System.out.println(FilmClub.title(film.getItemID())));
        // end
        System.out.println("knows member " + NEW_MEMBER + ": "
                + (recommender.model().users().indexOf(NEW_MEMBER) >= 0));
    }

    private static void writeDelta(Path ratings, List<String> lines) throws IOException {
        String prefix = ratings.getFileName().toString().replaceFirst("\\..*", "");
        Path delta = ratings.resolveSibling(prefix + ".1.csv");
        delta.toFile().deleteOnExit();
        Files.write(delta, lines);
        long later = ratings.toFile().lastModified() + 2000; // file times may be as coarse as that
        if (!delta.toFile().setLastModified(later)) {
            throw new IOException("Cannot set the time of " + delta);
        }
    }
}
