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
package io.github.autotaste.examples.newitem;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.examples.data.LiveRatings;
import io.github.autotaste.taste.AutoRecRecommender;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.file.FileDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * A film comes out when the model has been trained. Five members who like comedies rate it, and a moment later it is in the list
 * of a sixth and alike to comedies, without training, while eight threads make lists for everybody.
 */
public final class NewItem {

    private static final AutoRecConfig CONFIG =
            AutoRecConfig.overBiases(Orientation.ITEM).hiddenUnits(20).build();
    /** An odd number, so a comedy. */
    private static final long NEW_FILM = 81;

    private static final int READERS = 8;
    private static final int MEMBERS = 300;
    private static final int LIST = 20;

    private NewItem() {}

    public static void main(String... args) throws IOException, TasteException, InterruptedException {
        DataModel model =
                new LiveRatings(new FileDataModel(FilmClub.writeRatings().toFile()));
        AutoRecRecommender recommender = new AutoRecRecommender(model, CONFIG);
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicLong lists = new AtomicLong();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int reader = 0; reader < READERS; reader++) {
            long first = reader;
            readers.execute(() -> read(recommender, first, isOver, lists));
        }
        long start = System.nanoTime();
        // snippet: new-item
        for (long member : new long[] {1, 3, 5, 7, 9}) {
            recommender.setPreference(member, NEW_FILM, 5); // listed some milliseconds later
        }
        // end
        while (!isListed(recommender.recommend(11, LIST))
                || recommender.mostSimilarItems(NEW_FILM, 1).isEmpty()) {
            Thread.sleep(1);
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        isOver.set(true);
        readers.shutdown();
        System.out.println("in the list of member 11: " + FilmClub.title(NEW_FILM));
        for (RecommendedItem film : recommender.mostSimilarItems(NEW_FILM, 3)) {
            System.out.println("alike: " + FilmClub.title(film.getItemID()));
        }
        System.out.println("found after " + milliseconds + " ms, beside " + lists + " lists of others");
    }

    private static boolean isListed(List<RecommendedItem> list) {
        return list.stream().anyMatch(film -> film.getItemID() == NEW_FILM);
    }

    private static void read(Recommender recommender, long first, AtomicBoolean isOver, AtomicLong lists) {
        for (long member = first; !isOver.get(); member++) {
            try {
                recommender.recommend(1 + member % MEMBERS, LIST);
                lists.incrementAndGet();
            } catch (TasteException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
