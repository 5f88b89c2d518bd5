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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.linear.ClosedFormFit;
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Chooses CDAE's linear path by a tenth of the preferences, held out: first the weight decay, from the usual one up and down as
 * long as the lists get better, each with the best of a few discounts of popularity; then how much the network counts beside
 * the path. A network that makes the lists worse gets the weight 0, and so does, untried, that of sparse or very large data;
 * it is then a small one, which says what items and users are alike. A search takes a few solutions of the closed form, and
 * at most one training of the network.
 *
 * <p>The same data, configuration and seed give the same choice, whatever the number of threads.
 *
 * @param trainer trains the network once
 */
public record LinearPathSearch(Trainer trainer) {

    private static final double HELD_OUT_SHARE = 0.1;

    /** Ascending; the search starts from the usual one among them. */
    private static final List<Double> DECAYS = List.of(3d, 10d, 30d, 100d, 300d, 1000d, 3000d);

    private static final List<Double> DISCOUNTS = List.of(0d, 0.15, 0.3, 0.5);

    /** The path's shares of a score, when the sums of both are as far apart from item to item. */
    private static final List<Double> SHARES = List.of(1d, 0.9, 0.8, 0.65, 0.5, 0.35, 0.2);

    /** Fewer held-out preferences tell nothing. */
    private static final int FEWEST_HELD_OUT = 20;

    /** Users times items beyond which a network costs more than it gives. */
    private static final double MANY_CELLS = 50_000_000;

    /** Preferences for an item, on average, below which less weight decay is tried first, else more. */
    private static final int POPULAR = 50;

    /** The share of users times items that are preferences, below which a network is not worth its training; one data set tells so. */
    private static final double SPARSE = 0.005;

    /** Of a network that does not count in scores, only in likeness. */
    private static final int FEW_HIDDEN_UNITS = 32;

    private static final int FEW_STEPS_PER_EPOCH = 20;
    private static final int FEW_EPOCHS = 10;

    private record Candidate(ClosedForm path, ItemWeights weights, double quality) {}

    /**
     * The configuration with the path that was chosen.
     *
     * @param start has all other settings, its seed that of the held-out part
     * @throws CancellationException if the thread is interrupted
     */
    public CdaeConfig choose(RatingMatrix ratings, CdaeConfig start) {
        Holdout parts = Holdout.random(ratings, 1 - HELD_OUT_SHARE, start.seed());
        HeldOutLists lists = HeldOutLists.of(start.learntFrom(parts.train()), start.learntFrom(parts.test()));
        if (lists.preferences() < FEWEST_HELD_OUT) {
            return start.toBuilder().linearPath(ClosedForm.defaults()).build();
        }
        try (Workers workers = new Workers(trainer.threads())) {
            Candidate best = bestPath(lists, workers);
            double weight = networkWeight(parts, lists, start, best.weights(), workers);
            CdaeConfig chosen = start.toBuilder()
                    .linearPath(best.path().withNetworkWeight(weight))
                    .build();
            return weight > 0
                    ? chosen
                    : withSmallNetwork(chosen, ratings.users().size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The search for a linear path was interrupted");
        }
    }

    private static CdaeConfig withSmallNetwork(CdaeConfig config, int users) {
        Integer[] hiddenUnits = config.hiddenUnits().stream()
                .map(units -> Math.min(units, FEW_HIDDEN_UNITS))
                .toArray(Integer[]::new);
        return config.toBuilder()
                .hiddenUnits(hiddenUnits)
                .batchSize(Math.max(config.batchSize(), users / FEW_STEPS_PER_EPOCH))
                .epochs(Math.min(config.epochs(), FEW_EPOCHS))
                .build();
    }

    private Candidate bestPath(HeldOutLists lists, Workers workers) throws InterruptedException {
        int start = DECAYS.indexOf(ClosedForm.defaults().weightDecay());
        Candidate best = bestOf(DECAYS.get(start), lists, workers);
        boolean isDownFirst =
                lists.known().entryCount() < POPULAR * lists.known().columnCount();
        for (int direction : isDownFirst ? new int[] {-1, 1} : new int[] {1, -1}) {
            boolean isBetter = true;
            for (int place = start + direction; isBetter && place >= 0 && place < DECAYS.size(); place += direction) {
                Candidate next = bestOf(DECAYS.get(place), lists, workers);
                isBetter = next.quality() > best.quality();
                best = isBetter ? next : best;
            }
            if (best.path().weightDecay() != DECAYS.get(start)) {
                return best;
            }
        }
        return best;
    }

    private Candidate bestOf(double weightDecay, HeldOutLists lists, Workers workers) throws InterruptedException {
        ClosedForm path = ClosedForm.defaults().withWeightDecay(weightDecay);
        SparseRows preferences = lists.known();
        ItemWeights weights = new ClosedFormFit(preferences, path).fitWithoutDiscount(workers);
        Candidate best = new Candidate(path, weights, Double.NEGATIVE_INFINITY);
        for (double discount : DISCOUNTS) {
            ItemWeights discounted = ClosedFormFit.discounted(weights, preferences, discount);
            double quality =
                    lists.quality((user, scores) -> discounted.addTo(scores, preferences.columnsOf(user)), workers);
            if (quality > best.quality()) {
                best = new Candidate(path.withPopularityDiscount(discount), discounted, quality);
            }
        }
        return best;
    }

    private double networkWeight(Holdout parts, HeldOutLists lists, CdaeConfig start, ItemWeights path, Workers workers)
            throws InterruptedException {
        double cells =
                (double) parts.train().users().size() * parts.train().items().size();
        if (cells > MANY_CELLS || parts.train().ratingCount() < SPARSE * cells) {
            return 0;
        }
        ItemScorer network;
        try {
            network = trainer.train(
                    parts.train(), start.toBuilder().linearPath(LinearPath.NONE).build());
        } catch (TrainingDivergedException | HeapTooSmallException withoutANetwork) {
            return 0;
        }
        HeldOutLists.Scores ofNetwork =
                (user, scores) -> network.scoreAll(parts.train().profileOf(user), scores);
        HeldOutLists.Scores ofPath =
                (user, scores) -> path.addTo(scores, lists.known().columnsOf(user));
        double ratio = lists.spread(ofPath, workers) / lists.spread(ofNetwork, workers);
        double best = 0;
        double bestQuality = Double.NEGATIVE_INFINITY;
        for (double share : SHARES) {
            double weight = rounded((1 - share) / share * ratio);
            double quality =
                    lists.quality((user, scores) -> mix(user, scores, (float) weight, ofNetwork, ofPath), workers);
            if (quality > bestQuality) {
                best = weight;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static void mix(
            int user, float[] scores, float weight, HeldOutLists.Scores ofNetwork, HeldOutLists.Scores ofPath) {
        if (weight > 0) {
            ofNetwork.fill(user, scores);
            for (int item = 0; item < scores.length; item++) {
                scores[item] *= weight;
            }
        }
        ofPath.fill(user, scores);
    }

    /** To three digits. */
    private static double rounded(double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            return 0;
        }
        double scale = StrictMath.pow(10, 2 - StrictMath.floor(StrictMath.log10(value)));
        return StrictMath.rint(value * scale) / scale;
    }
}
