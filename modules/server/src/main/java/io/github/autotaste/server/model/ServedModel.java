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
package io.github.autotaste.server.model;

import io.github.autotaste.autoencoder.math.OnDemand;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UnitVectors;
import io.github.autotaste.autoencoder.model.UserFeatureScorer;
import io.github.autotaste.onnx.serving.OnnxScorer;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.WarmUp;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A model as it was loaded, with the ratings that its users' profiles are made of. Immutable, but for being closed. */
public final class ServedModel implements AutoCloseable {

    private final String name;
    private final String version;
    private final ItemScorer scorer;
    private final ProfileMapping known;
    private final float[][] tieBreaks;
    private final Map<String, String> settings;
    private final OnDemand<Optional<UnitVectors>> itemVectors;
    private final OnDemand<Long> latestTime;

    /**
     * @param name what clients call it
     * @param version differs where the file does
     * @param ratings what the users have; none, if only profiles are to be served
     * @param settings what it was trained with
     */
    public ServedModel(
            String name, String version, ItemScorer scorer, RatingMatrix ratings, Map<String, String> settings) {
        this.name = name;
        this.version = version;
        this.scorer = scorer;
        this.settings = settings;
        known = new ProfileMapping(scorer, ratings);
        tieBreaks = known.tieBreaks();
        itemVectors = new OnDemand<>(() -> itemVectorsOf(scorer));
        latestTime = new OnDemand<>(ratings::latestTime);
    }

    private static Optional<UnitVectors> itemVectorsOf(ItemScorer scorer) {
        if (scorer instanceof OnnxScorer onnx) {
            return onnx.itemVectors().map(vectors -> new UnitVectors(vectors.rows(), vectors.cold()));
        }
        if (scorer instanceof UserFeatureScorer featured) {
            return itemVectorsOf(featured.scorer());
        }
        return scorer instanceof AutoencoderModel model ? Optional.of(UnitVectors.ofItems(model)) : Optional.empty();
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public ItemScorer scorer() {
        return scorer;
    }

    /** The users who have ratings. */
    public ProfileMapping known() {
        return known;
    }

    /** The time of the latest rating, in milliseconds since 1970; asked for only where the ratings have times. */
    public long latestTime() {
        return latestTime.get();
    }

    /** What equal scores are ordered by. */
    public float[][] tieBreaks() {
        return tieBreaks;
    }

    public Map<String, String> settings() {
        return settings;
    }

    /** The index of a user of whom something is known beside ratings; empty if there is no such user. */
    OptionalInt indexOfUserWithFeatures(String userID) {
        int index = scorer.users().indexOf(userID);
        boolean isOne = index >= 0 && scorer instanceof UserFeatureScorer featured && featured.hasFeatures(index);
        return isOne ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /** What an item that somebody likes counts as: the highest rating there is. */
    public float highestRating() {
        float highest = scorer.learntRange().max();
        return Float.isFinite(highest) ? highest : 1;
    }

    /** What a rating counts as: the nearest that the model has learnt from, and 1 where it has learnt from preferences. */
    public float counted(float rating) {
        RatingRange range = scorer.learntRange();
        return range.equals(RatingRange.UNBOUNDED) ? 1 : range.clip(rating);
    }

    /** The index of an item; empty if the model does not know it. */
    public OptionalInt indexOf(String itemID) {
        int index = scorer.items().indexOf(itemID);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Makes first lists; a model that cannot is closed. */
    ServedModel warmedUp() {
        try {
            WarmUp.withUser(scorer);
            WarmUp.withStranger(scorer);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        return this;
    }

    /**
     * The items nearest to one by the cosine of their embeddings, best first.
     *
     * @return empty if the model does not give its embeddings, as ONNX files that earlier versions exported
     */
    public Optional<TopList> similarTo(int itemIndex, int count) {
        return itemVectors.get().map(vectors -> nearest(itemIndex, count, vectors));
    }

    private static TopList nearest(int itemIndex, int count, UnitVectors vectors) {
        TopN best = new TopN(count);
        for (int other = 0; other < vectors.size(); other++) {
            if (other != itemIndex) {
                best.offer(other, (float) vectors.cosine(other, vectors.row(itemIndex)));
            }
        }
        return TopList.drained(best);
    }

    /** Frees what the model holds outside the heap. */
    @Override
    public void close() {
        if (scorer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The model " + name + " cannot be closed", e);
            }
        }
    }
}
