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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.stream.IntStream;

/**
 * New items of U-AutoRec: their decoder rows and biases, the {@link DecoderFit} of their ratings to the codes of the users who
 * gave them, multiplied by {@code n / (n + c)} like the rows that were trained. Encoder rows are those that trained items of such
 * decoder rows have ({@link RowMap}).
 */
final class UserAutoRecItems implements ItemFoldIn {

    private static final double PRIOR_RATINGS = 5;

    /** Rows are {@code float}s. */
    private static final double TOLERANCE = 1e-7;

    private final UserAutoRecModel model;
    private final DecoderFit fit;
    private final UserCodes userCodes;
    private final RowMap encoderRows;

    UserAutoRecItems(UserAutoRecModel model, RatingMatrix ratings) {
        this.model = model;
        AutoRecConfig config = model.config();
        fit = DecoderFit.of(model.network(), item -> !model.isCold(item), config.weightDecay() / 2, PRIOR_RATINGS)
                .withTolerance(TOLERANCE);
        encoderRows = RowMap.ofEncoder(model);
        userCodes = new UserCodes(model);
        ProfileMapping mapping = new ProfileMapping(model, ratings);
        IntStream.range(0, ratings.users().size()).mapToObj(mapping::of).forEach(userCodes::keep);
    }

    @Override
    public AutoencoderModel model() {
        return model;
    }

    @Override
    public NewItem fit(List<Rater> raters) {
        float[] ratings = Rater.ratings(raters, model.learntRange());
        float offset = model.offsets().ofNewItem(ratings);
        if (raters.isEmpty()) {
            return NewItem.cold(offset);
        }
        float[][] codes = new float[ratings.length][];
        for (int place = 0; place < codes.length; place++) {
            codes[place] = userCodes.of(raters.get(place).user());
            ratings[place] -= offset + model.offsets().ofUser(raters.get(place).user());
        }
        Embedding row = fit.fit(codes, ratings, model.config().columnFactor(codes.length));
        return NewItem.at(row).withEncoderRow(encoderRows.of(row)).withOffset(offset);
    }
}
