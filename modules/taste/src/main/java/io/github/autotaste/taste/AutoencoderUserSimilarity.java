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
package io.github.autotaste.taste;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.UnitVectors;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.UserProfile;
import java.util.BitSet;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.cf.taste.similarity.PreferenceInferrer;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;
import org.apache.mahout.common.LongPair;
import org.jspecify.annotations.Nullable;

/**
 * How alike a trained model finds two users: the cosine of their embeddings less the mean embedding, from -1 to 1. NaN
 * for a user without preferences that the model knows, or who left while the data model was read. Users are embedded from the preferences that the data model has
 * when this is made and at each refresh; others, such as anonymous ones, when they are asked for.
 */
public final class AutoencoderUserSimilarity implements UserSimilarity {

    private static final UserProfile NOBODY = UserProfile.ofUnknownUser(new int[0], new float[0]);

    private final DataModel dataModel;
    private final Snapshot snapshot;
    private final AutoencoderModel model;
    private final RefreshHelper refreshHelper;
    private volatile Users users;

    /** The users of one moment; a row of vectors for each. */
    private record Users(IdIndex ids, UnitVectors vectors) {}

    public AutoencoderUserSimilarity(DataModel dataModel, AutoencoderModel model) throws TasteException {
        this.dataModel = dataModel;
        this.model = model;
        snapshot = Snapshot.of(dataModel, data -> model);
        users = embed();
        refreshHelper = new RefreshHelper(() -> {
            users = embed();
            return null;
        });
        refreshHelper.addDependency(dataModel);
    }

    private Users embed() throws TasteException {
        IdIndex ids = DataModelRatings.toMatrix(dataModel).users();
        float[][] rows = new float[ids.size()][];
        BitSet empty = new BitSet();
        for (int user = 0; user < rows.length; user++) {
            long userID = ids.idAt(user);
            PreferenceArray preferences = DataModelRatings.preferencesIfThere(dataModel, userID);
            UserProfile profile = preferences == null ? NOBODY : snapshot.profileOf(userID, preferences);
            rows[user] = model.userEmbedding(profile).vector();
            empty.set(user, profile.itemIndices().length == 0);
        }
        return new Users(ids, new UnitVectors(rows, empty));
    }

    private UserProfile profileOf(long userID) throws TasteException {
        return snapshot.profileOf(userID, dataModel.getPreferencesFromUser(userID));
    }

    /** @throws org.apache.mahout.cf.taste.common.NoSuchUserException if the data model does not know one of the users */
    @Override
    public double userSimilarity(long userID1, long userID2) throws TasteException {
        Users now = users;
        return UnitVectors.cosine(vectorOf(userID1, now), vectorOf(userID2, now));
    }

    private float[] vectorOf(long userID, Users now) throws TasteException {
        int known = now.ids().indexOf(userID);
        if (known >= 0) {
            return now.vectors().row(known);
        }
        UserProfile profile = profileOf(userID);
        float[] vector = model.userEmbedding(profile).vector();
        return profile.itemIndices().length == 0
                ? new float[vector.length]
                : now.vectors().unit(vector);
    }

    /**
     * The most similar of all other users; those without a similarity are left out.
     *
     * @param rescorer leaves pairs of this user and another out, or changes their similarity
     */
    Ranked mostSimilarTo(long userID, int howMany, @Nullable Rescorer<LongPair> rescorer) throws TasteException {
        Users now = users;
        float[] vector = vectorOf(userID, now);
        return Ranked.best(now.ids(), howMany, index -> {
            long other = now.ids().idAt(index);
            double similarity = other == userID ? Double.NaN : now.vectors().cosine(index, vector);
            return Ranked.rescored(userID, other, similarity, rescorer);
        });
    }

    /** @throws UnsupportedOperationException always: embeddings need no inferred preferences */
    @Override
    public void setPreferenceInferrer(PreferenceInferrer inferrer) {
        throw new UnsupportedOperationException("Embeddings need no inferred preferences");
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }
}
