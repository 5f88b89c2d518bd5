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
package io.github.autotaste.autoencoder.config;

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Settings for data of a given size, so that nobody has to tune before the first useful result. They are what was good on
 * validation ratings of several data sets, which {@code docs/tuning.md} names, and go on beyond: more ratings bear more weight
 * decay in the paper's form, and a fit takes as many steps whatever the number of rows. Of AutoRec, the rest is chosen on
 * held-out ratings by {@code AutoRecChoice}.
 */
public final class Presets {

    /** Settings chosen for some data suit until the data have grown or shrunk by this factor. */
    public static final int GROWTH = 2;

    /** Batches of an epoch of AutoRec. */
    private static final int BATCHES = 15;

    private static final double LARGEST_UNIT = 1e15;

    /** AutoRec's weight decay is {@code LARGE_DECAY (ratings / MANY_RATINGS)^DECAY_GROWTH}. */
    private static final double LARGE_DECAY = 90;

    private static final double MANY_RATINGS = 100_000;
    private static final double DECAY_GROWTH = 0.6;

    /** Beyond so many weights, a matrix of AutoRec has at most {@value #WEIGHTS_PER_RATING} for a rating: more cost much and give little. */
    private static final double MANY_WEIGHTS = 1 << 22;

    private static final double WEIGHTS_PER_RATING = 16;

    private static final int FEWEST_UNITS = 64;

    private static final int CDAE_STEPS = 480;

    /** The decay of a user's vector beside the user's own loss: CDAE's weight decay times users. */
    private static final double USER_VECTOR_DECAY = 9;

    private static final double MOST_CDAE_DECAY = 1e-2;

    /** Users times items; twice those of MovieLens-1M. */
    private static final long MANY_CELLS = 50_000_000;

    /** Of ratings on a scale, the mean lies above this share of the range. */
    private static final double LEAST_MEAN_OF_A_SCALE = 0.1;

    /** Of the range: how far below the mean a rating still counts as a preference. */
    private static final double BELOW_MEAN = 0.25;

    private Presets() {}

    /** The settings of some kind for these ratings: CDAE, or AutoRec of the same orientation. */
    public static AutoencoderConfig ofKind(AutoencoderConfig kind, RatingMatrix ratings) {
        return kind instanceof AutoRecConfig autoRec
                ? autoRec(autoRec.orientation(), ratings).build()
                : cdae(ratings).build();
    }

    /**
     * Whether settings are still those for data of this size: presets for some data suit until those are {@value #GROWTH}
     * times as many or as few. Compared is what depends on the size, the weight decay, the epochs and the negatives, and
     * CDAE's smallest preference: one may lie a quarter of the range of the ratings beside the other.
     */
    public static boolean suit(AutoencoderConfig config, RatingMatrix ratings) {
        return config instanceof AutoRecConfig autoRec
                ? suitsAutoRec(autoRec, ratings)
                : suitsCdae((CdaeConfig) config, ratings);
    }

    /** AutoRec for these ratings: of what biases leave over, in steps as many whatever the number of rows. */
    public static AutoRecConfig.Builder autoRec(Orientation orientation, RatingMatrix ratings) {
        SparseRows rows = orientation == Orientation.ITEM ? ratings.byItem() : ratings.byUser();
        AutoRecConfig usual = AutoRecConfig.overBiases(orientation).build();
        return usual.toBuilder()
                .hiddenUnits(hiddenUnits(usual.hiddenUnits().get(0), rows))
                .ratingUnit(deviation(ratings))
                .weightDecay(weightDecay(orientation, rows.entryCount()))
                .batchSize(batchSize(rows.rowCount()));
    }

    private static int hiddenUnits(int usual, SparseRows rows) {
        double affordable =
                Math.max(MANY_WEIGHTS, WEIGHTS_PER_RATING * rows.entryCount()) / Math.max(1, rows.columnCount());
        return (int) Math.min(usual, Math.max(FEWEST_UNITS, affordable));
    }

    /** The standard deviation of the ratings; 1 if they do not differ. */
    private static double deviation(RatingMatrix ratings) {
        double mean = ratings.mean();
        double sum = 0;
        for (int position = 0; position < ratings.ratingCount(); position++) {
            double difference = ratings.byUser().valueAt(position) - mean;
            sum += difference * difference;
        }
        double deviation = Math.sqrt(sum / ratings.ratingCount());
        return deviation > 0 ? Math.min(deviation, LARGEST_UNIT) : 1;
    }

    /** Compared are the batches too: the decay alone may be that of another activation. */
    private static boolean suitsAutoRec(AutoRecConfig config, RatingMatrix ratings) {
        Orientation orientation = config.orientation();
        int rows = (orientation == Orientation.ITEM ? ratings.items() : ratings.users()).size();
        double decay = config.weightDecay() / decayFactor(config.hiddenActivation());
        return isWithin(decay, ratings.ratingCount(), count -> weightDecay(orientation, count))
                && isWithin(config.batchSize(), rows, Presets::batchSize);
    }

    /** How much more weight decay hidden units of this kind bear than sigmoids. */
    public static double decayFactor(Activation hidden) {
        return hidden == Activation.SIGMOID ? 1 : 3;
    }

    private static double weightDecay(Orientation orientation, double ratings) {
        double ofItems = LARGE_DECAY * StrictMath.pow(ratings / MANY_RATINGS, DECAY_GROWTH);
        return orientation == Orientation.ITEM ? ofItems : ofItems / 2;
    }

    private static int batchSize(double rows) {
        return (int) Math.max(1, Math.ceil(rows / BATCHES));
    }

    /**
     * CDAE for these ratings: the negatives are sampled where the whole catalogue would be too much work, and ratings count
     * as preferences from a quarter of their range below their mean on. Counts and times, such as plays and hours, all count: a few large ones make their
     * mean, which then lies in the lowest tenth of the range.
     */
    public static CdaeConfig.Builder cdae(RatingMatrix ratings) {
        int users = ratings.users().size();
        CdaeConfig usual = usual(cells(ratings));
        return usual.toBuilder()
                .positiveFrom(positiveFrom(ratings))
                .weightDecay(userDecay(users))
                .epochs(epochs(usual, users));
    }

    private static boolean suitsCdae(CdaeConfig config, RatingMatrix ratings) {
        int users = ratings.users().size();
        double cells = cells(ratings);
        return DoubleStream.of(cells / GROWTH, cells, cells * GROWTH)
                .mapToObj(Presets::usual)
                .anyMatch(usual -> usual.negatives().equals(config.negatives())
                        && isNear(config.positiveFrom(), positiveFrom(ratings), ratings)
                        && isWithin(config.weightDecay(), users, Presets::userDecay)
                        && (config.networkWeight() == 0
                                || isWithin(config.epochs(), users, count -> epochs(usual, count))));
    }

    /** The smallest rating of a scale that is not a quarter of the range below the mean: on a scale of five, from 3 on if the mean is 3.5. */
    private static double positiveFrom(RatingMatrix ratings) {
        double mean = ratings.mean();
        double range = ratings.max() - ratings.min();
        if (!(range > 0 && mean - ratings.min() > LEAST_MEAN_OF_A_SCALE * range)) {
            return Double.NEGATIVE_INFINITY;
        }
        double lowest = mean - range * BELOW_MEAN;
        float least = ratings.max();
        for (int position = 0; position < ratings.ratingCount(); position++) {
            float rating = ratings.byUser().valueAt(position);
            least = rating >= lowest ? Math.min(least, rating) : least;
        }
        return least;
    }

    private static boolean isNear(double positiveFrom, double now, RatingMatrix ratings) {
        return positiveFrom == now || Math.abs(positiveFrom - now) <= (ratings.max() - ratings.min()) / 4;
    }

    private static double cells(RatingMatrix ratings) {
        return (double) ratings.users().size() * ratings.items().size();
    }

    private static CdaeConfig usual(double cells) {
        return (cells > MANY_CELLS ? CdaeConfig.asPublished() : CdaeConfig.defaults()).build();
    }

    private static double userDecay(double users) {
        return Math.min(MOST_CDAE_DECAY, USER_VECTOR_DECAY / Math.max(1, users));
    }

    private static int epochs(CdaeConfig usual, double users) {
        return epochs(usual.epochs(), CDAE_STEPS, users, usual.batchSize());
    }

    private static int epochs(int least, int steps, double rows, int batchSize) {
        double stepsPerEpoch = Math.max(1, Math.ceil(rows / batchSize));
        return Math.max(least, (int) Math.ceil(steps / stepsPerEpoch));
    }

    /** Whether a setting is what data of this size, or a factor larger or smaller, would get. */
    private static boolean isWithin(double setting, double size, DoubleUnaryOperator settingFor) {
        DoubleSummaryStatistics near = DoubleStream.of(size / GROWTH, size, size * GROWTH)
                .map(settingFor)
                .summaryStatistics();
        return setting >= near.getMin() && setting <= near.getMax();
    }
}
