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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.ConfigBuilder;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.GaussianNoise;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.ConjugateGradient;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.GoldenScores;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Wrote the files in {@code src/test/resources/golden}: small models of every kind, and what they reported beside them.
 * The files stay for good, so that later versions are held to them. A new kind of model gets a constant and its files;
 * those that are there are never written again, and the program writes none of them anew. It was run on JDK 17 with the
 * test class path, in the folder of this module, by {@code java --add-modules jdk.incubator.vector ... GoldenModel}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the builders are used here alone
enum GoldenModel {
    I_AUTOREC(AutoRecConfig.itemBased()
            .hiddenUnits(5)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .epochs(20)),
    I_AUTOREC_RATINGS(AutoRecConfig.itemBased()
            .hiddenUnits(3)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .epochs(20)),
    I_AUTOREC_PREFERENCES(
            AutoRecConfig.itemBased().hiddenUnits(3).initialDeviation(0.3).epochs(5)),
    I_AUTOREC_PUBLISHED(AutoRecConfig.asPublished(Orientation.ITEM)
            .hiddenUnits(4)
            .weightDecay(0.2)
            .epochs(30)),
    I_AUTOREC_DEEP(AutoRecConfig.itemBased()
            .hiddenUnits(6, 3, 5)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .centring(Centring.ITEM)
            .hiddenActivation(Activation.ELU)
            .optimiser(new MomentumSgd(1e-3, 0.5))),
    I_AUTOREC_RELU_OUTPUT(AutoRecConfig.itemBased()
            .hiddenUnits(4)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .hiddenActivation(Activation.SELU)
            .outputActivation(Activation.RELU)
            .epochs(20)),
    I_AUTOREC_OVER_BIASES(AutoRecConfig.overBiases(Orientation.ITEM)
            .hiddenUnits(5)
            .inputShrinkage(0)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .ratingUnit(1.5)
            .itemShrinkage(2)
            .batchSize(4)),
    U_AUTOREC_OVER_BIASES(AutoRecConfig.overBiases(Orientation.USER)
            .hiddenUnits(5)
            .inputShrinkage(0)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .ratingUnit(0.7)
            .userShrinkage(3)
            .hiddenActivation(Activation.TANH)
            .batchSize(4)),
    U_AUTOREC(AutoRecConfig.userBased()
            .hiddenUnits(5)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .epochs(20)),
    U_AUTOREC_RATINGS(AutoRecConfig.userBased()
            .hiddenUnits(17)
            .initialDeviation(0.3)
            .centring(Centring.USER)
            .weightDecay(0.1)
            .epochs(20)),
    U_AUTOREC_DEEP_NORMALISED(AutoRecConfig.userBased()
            .hiddenUnits(4, 4)
            .initialDeviation(0.3)
            .hiddenActivation(Activation.RELU)
            .centring(Centring.GLOBAL)
            .normalisedInput(true)
            .inputNoise(new GaussianNoise(0.1))
            .weightDecay(0.1)
            .epochs(20)),
    U_AUTOREC_LBFGS(AutoRecConfig.asPublished(Orientation.USER)
            .hiddenUnits(4)
            .initialBias(AutoRecConfig.InitialBias.COLUMN_MEAN)
            .weightDecay(1)
            .optimiser(Lbfgs.withUsualHistory())
            .epochs(5)),
    CDAE_SQUARE(CdaeConfig.defaults().hiddenUnits(5).initialDeviation(0.3)),
    CDAE_SQUARE_RATINGS(
            CdaeConfig.defaults().hiddenUnits(5).initialDeviation(0.3).positiveFrom(3.5)),
    CDAE_PREFERENCES(CdaeConfig.defaults().hiddenUnits(5).initialDeviation(0.3)),
    CDAE_LOGISTIC(CdaeConfig.asPublished().hiddenUnits(5).initialDeviation(0.3).epochs(10)),
    CDAE_LOGISTIC_MEAN_VECTOR(CdaeConfig.asPublished()
            .hiddenUnits(5)
            .initialDeviation(0.3)
            .normalisedInput(true)
            .negatives(new Negatives.Popular(3, 0.75))
            .optimiser(AdaGrad.withLearningRate(0.1))
            .epochs(10)),
    CDAE_HINGE(CdaeConfig.defaults()
            .hiddenUnits(5)
            .initialDeviation(0.3)
            .loss(Loss.HINGE)
            .corruption(new GaussianNoise(0.2))
            .negatives(new Negatives.InBatch())),
    CDAE_MULTINOMIAL(CdaeConfig.defaults().hiddenUnits(5).initialDeviation(0.3).loss(Loss.MULTINOMIAL)),
    CDAE_TIED(CdaeConfig.asPublished()
            .hiddenUnits(6)
            .initialDeviation(0.3)
            .tiedWeights(true)
            .epochs(10)),
    CDAE_DEEP(CdaeConfig.defaults().hiddenUnits(6, 4).initialDeviation(0.3).hiddenActivation(Activation.SIGMOID)),
    CDAE_FULL_BATCH(CdaeConfig.plainAutoencoder()
            .userVector(true)
            .hiddenUnits(4)
            .initialDeviation(0.3)
            .outputActivation(Activation.SIGMOID)
            .optimiser(new ConjugateGradient())
            .rateSchedule(RateSchedule.CONSTANT)
            .batchSize(CdaeConfig.FULL_BATCH)
            .epochs(5)),
    DENOISING(CdaeConfig.denoisingAutoencoder().hiddenUnits(5).initialDeviation(0.3)),
    DENOISING_DEEP_RATINGS(CdaeConfig.denoisingAutoencoder()
            .hiddenUnits(6, 3)
            .initialDeviation(0.3)
            .optimiser(Adam.withLearningRate(0.01))),
    MULT_DAE(CdaeConfig.multDae().hiddenUnits(5).initialDeviation(0.3).epochs(10)),

    /** With the configuration as settings; all above have it in one text. */
    U_AUTOREC_FLAT(AutoRecConfig.userBased()
            .hiddenUnits(6, 4)
            .initialDeviation(0.3)
            .weightDecay(0.1)
            .inputNoise(new GaussianNoise(0.1))
            .optimiser(RProp.withInitialStep(0.01))
            .rateSchedule(RateSchedule.CONSTANT)
            .batchSize(AutoRecConfig.FULL_BATCH)
            .epochs(20)),
    CDAE_FLAT(CdaeConfig.defaults().hiddenUnits(5).initialDeviation(0.3).negatives(new Negatives.Popular(3, 0.75)));

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private final ConfigBuilder<?, ?> builder;

    GoldenModel(ConfigBuilder<?, ?> builder) {
        this.builder = builder;
    }

    public static void main(String... none) throws IOException {
        for (GoldenModel golden : values()) {
            if (!Files.exists(golden.file())) {
                golden.write();
            }
        }
    }

    private void write() throws IOException {
        RatingMatrix ratings = ratings(hasValues());
        AutoencoderModel model = train(ratings);
        if (keepsRatings()) {
            ModelFile.write(model, ratings, file());
        } else {
            ModelFile.write(model, file());
        }
        GoldenScores.write(model, profiles(ratings), scoresFile());
    }

    boolean hasValues() {
        return !name().endsWith("PREFERENCES");
    }

    boolean keepsRatings() {
        return name().endsWith("RATINGS") || !hasValues();
    }

    NewUserVector newUserVector() {
        return this == CDAE_LOGISTIC_MEAN_VECTOR ? NewUserVector.MEAN : NewUserVector.FITTED;
    }

    AutoencoderConfig config() {
        return builder.build();
    }

    Path file() {
        return FOLDER.resolve(fileName() + ".model");
    }

    Path scoresFile() {
        return FOLDER.resolve(fileName() + ".scores");
    }

    private String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The last user and the last item have no ratings. */
    private static RatingMatrix ratings(boolean hasValues) {
        RatingMatrix tiny = TinyRatings.ratings();
        RatingMatrixBuilder builder = hasValues ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < tiny.users().size(); user++) {
            UserProfile profile = tiny.profileOf(user);
            for (int position = 0; position < profile.itemIndices().length; position++) {
                long itemID = tiny.items().idAt(profile.itemIndices()[position]);
                builder.add(tiny.users().idAt(user), itemID, hasValues ? profile.ratings()[position] : 1);
            }
        }
        return builder.build(withLast(tiny.users()), withLast(tiny.items()));
    }

    private static IdIndex withLast(IdIndex ids) {
        long[] more = Arrays.copyOf(ids.toArray(), ids.size() + 1);
        more[ids.size()] = Long.MAX_VALUE;
        return IdIndex.of(more);
    }

    private AutoencoderModel train(RatingMatrix ratings) {
        Trainer trainer = Trainer.onAllProcessors().withThreads(1);
        AutoencoderModel model = trainer.train(ratings, config());
        return model instanceof CdaeModel cdae ? cdae.withNewUserVector(newUserVector()) : model;
    }

    /** Two users as trained, one who had no ratings, one whose ratings have changed, two visitors, and nobody. */
    private static List<UserProfile> profiles(RatingMatrix ratings) {
        boolean hasValues = ratings.hasValues();
        int[] items = {0, 3, 5};
        float[] values = hasValues ? new float[] {1, 4.5f, 2} : new float[] {1, 1, 1};
        return List.of(
                ratings.profileOf(2),
                ratings.profileOf(9),
                ratings.profileOf(ratings.users().size() - 1),
                new UserProfile(2, items, values),
                UserProfile.ofUnknownUser(items, values),
                UserProfile.ofUnknownUser(new int[] {11}, new float[] {hasValues ? 5 : 1}),
                UserProfile.ofUnknownUser(new int[0], new float[0]));
    }
}
