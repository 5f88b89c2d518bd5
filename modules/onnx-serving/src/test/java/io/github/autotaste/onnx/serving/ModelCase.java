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
package io.github.autotaste.onnx.serving;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.ItemFoldIn;
import io.github.autotaste.autoencoder.model.NewItems;
import io.github.autotaste.autoencoder.model.NewUserVector;
import io.github.autotaste.autoencoder.model.Rater;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.onnx.export.OnnxExport;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small trained models of every kind, and whom to score for. The last user and the last item have no ratings. */
@SuppressWarnings("EnumOrdinal") // any order will do to go round
record ModelCase(String name, RatingMatrix ratings, AutoencoderModel model, Function<GraphForm, OnnxExport> export) {

    static final List<GraphForm> SERVED = List.of(GraphForm.DENSE, GraphForm.SPARSE, GraphForm.TOPK);

    private static final RatingMatrix STARS = ratings(1, 5);
    /** A scale with 0 in it. */
    private static final RatingMatrix SIGNED = ratings(-2, 2);

    private static final RatingMatrix PREFERENCES = STARS.preferencesFrom(Double.NEGATIVE_INFINITY);

    static Stream<ModelCase> all() {
        return Stream.of(trained(), withNewItems()).flatMap(cases -> cases);
    }

    private static Stream<ModelCase> trained() {
        return Stream.of(autoRecs(), cdaes(), Stream.of(manyItemsWithPath())).flatMap(cases -> cases);
    }

    /** Every fifth case, after two items came. */
    private static Stream<ModelCase> withNewItems() {
        List<ModelCase> cases = trained().toList();
        return IntStream.range(0, cases.size())
                .filter(number -> number % 5 == 0)
                .mapToObj(number -> cases.get(number).extended());
    }

    private ModelCase extended() {
        ItemFoldIn foldIn = ItemFoldIn.of(model, ratings);
        List<Rater> raters = IntStream.of(0, 2, 4, 5)
                .mapToObj(user -> new Rater(ratings.profileOf(user), ratings.max()))
                .toList();
        NewItems items = new NewItems(IdIndex.of(5, 6), List.of(foldIn.fit(raters), foldIn.fit(List.of())));
        AutoencoderModel extended = model.withNewItems(items);
        return new ModelCase(name + " with new items", ratings, extended, form -> OnnxExport.of(extended, form));
    }

    /** A path of more weights to an item than stand together in a graph. */
    private static ModelCase manyItemsWithPath() {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(5)
                .epochs(2)
                .linearPath(ClosedForm.defaults().withWeightDecay(3).withNetworkWeight(0.4))
                .build();
        return of(TinyRatings.ratings(40, 90, 0.3, 4), config);
    }

    /** Both orientations with every pair of activations; centring with its settings, depth and data go round. */
    static Stream<ModelCase> autoRecs() {
        return Stream.of(Orientation.values())
                .flatMap(orientation -> pairs().map(pair -> {
                    int number = pair.number();
                    AutoRecConfig config = (orientation == Orientation.ITEM
                                    ? AutoRecConfig.itemBased()
                                    : AutoRecConfig.userBased())
                            .hiddenUnits(number % 3 == 0 ? new Integer[] {5, 3, 4} : new Integer[] {7})
                            .hiddenActivation(pair.hidden())
                            .outputActivation(pair.output())
                            .centring(Centring.values()[(number / 6 + number) % Centring.values().length])
                            .userShrinkage(1 + number % 4)
                            .presence(number % 3)
                            .ratingUnit(pair.output() == Activation.IDENTITY ? 2 : 1)
                            .columnShrinkage(pair.output() == Activation.IDENTITY ? number % 4 : 0)
                            .normalisedInput(number % 2 == 0)
                            .inputShrinkage(number % 4)
                            .weightDecay(0.1)
                            .initialDeviation(0.5)
                            .epochs(4)
                            .build();
                    return of(List.of(STARS, SIGNED, PREFERENCES).get(number % 5 % 3), config);
                }));
    }

    /** Every pair of activations with every loss; user vectors, ties, depth, input, linear path and data go round. */
    static Stream<ModelCase> cdaes() {
        return Stream.of(Loss.values())
                .flatMap(loss -> pairs().map(pair -> {
                    int number = pair.number() + loss.ordinal();
                    boolean isDeep = number % 3 == 0;
                    RatingMatrix ratings = List.of(STARS, SIGNED, PREFERENCES).get(number % 7 % 3);
                    double upperHalf = ratings.max() - 1.5;
                    ClosedForm path = ClosedForm.defaults().withWeightDecay(2);
                    CdaeConfig config = CdaeConfig.defaults()
                            .hiddenUnits(isDeep ? new Integer[] {6, 5} : new Integer[] {7})
                            .tiedWeights(!isDeep && number % 2 == 0)
                            .hiddenActivation(pair.hidden())
                            .outputActivation(pair.output())
                            .loss(loss)
                            .userVector(number % 4 < 2)
                            .normalisedInput(number % 5 < 2)
                            .positiveFrom(number % 2 == 0 ? 0 : number % 3 == 1 ? upperHalf : Double.NEGATIVE_INFINITY)
                            .linearPath(number % 3 == 1 ? path.withNetworkWeight(number % 2) : LinearPath.NONE)
                            .optimiser(Adam.withLearningRate(0.01))
                            .initialDeviation(0.5)
                            .epochs(2)
                            .build();
                    return of(ratings, config, NewUserVector.values()[number % 8 == 0 ? 0 : number % 8 == 1 ? 1 : 2]);
                }));
    }

    static ModelCase of(RatingMatrix ratings, AutoRecConfig config) {
        AutoRecModel model = Trainer.onAllProcessors().withThreads(1).train(ratings, config);
        String name = config.orientation() + " " + config.hiddenUnits() + " " + config.hiddenActivation() + " "
                + config.outputActivation() + " centring " + config.centring() + " from " + ratings.min();
        return new ModelCase(name, ratings, model, form -> OnnxExport.of(model, form));
    }

    static ModelCase of(RatingMatrix ratings, CdaeConfig config) {
        return of(ratings, config, NewUserVector.FITTED);
    }

    private static ModelCase of(RatingMatrix ratings, CdaeConfig config, NewUserVector newUserVector) {
        CdaeModel model =
                Trainer.onAllProcessors().withThreads(1).train(ratings, config).withNewUserVector(newUserVector);
        String name = "CDAE " + config.hiddenUnits() + " " + config.hiddenActivation() + " "
                + config.outputActivation() + " " + config.loss()
                + (config.userVector() ? " user vector, else " + newUserVector : "")
                + (config.normalisedInput() ? " normalised" : "") + (config.tiedWeights() ? " tied" : "") + " positive "
                + config.positiveFrom() + " from " + ratings.min() + " " + config.linearPath();
        return new ModelCase(name, ratings, model, form -> OnnxExport.of(model, form));
    }

    static ModelCase itemAutoRec() {
        return of(
                STARS,
                AutoRecConfig.itemBased()
                        .hiddenUnits(5)
                        .weightDecay(0.1)
                        .epochs(20)
                        .build());
    }

    static ModelCase userAutoRec() {
        return of(
                STARS,
                AutoRecConfig.userBased()
                        .hiddenUnits(5)
                        .weightDecay(0.1)
                        .epochs(20)
                        .build());
    }

    static ModelCase cdae() {
        return of(STARS, CdaeConfig.defaults().hiddenUnits(5).epochs(5).build());
    }

    /** Of so many hidden units that weights are most of a file. */
    static ModelCase wideItemAutoRec() {
        return of(STARS, AutoRecConfig.itemBased().hiddenUnits(300).epochs(20).build());
    }

    static ModelCase wideUserAutoRec() {
        return of(STARS, AutoRecConfig.userBased().hiddenUnits(300).epochs(20).build());
    }

    static ModelCase wideCdae() {
        return of(STARS, CdaeConfig.defaults().hiddenUnits(300).epochs(5).build());
    }

    private record Pair(Activation hidden, Activation output) {
        int number() {
            return hidden.ordinal() * Activation.values().length + output.ordinal();
        }
    }

    private static Stream<Pair> pairs() {
        return Stream.of(Activation.values())
                .flatMap(hidden -> Stream.of(Activation.values()).map(output -> new Pair(hidden, output)));
    }

    private static RatingMatrix ratings(int min, int max) {
        RatingMatrix tiny = TinyRatings.ratings(13, 11, 0.5, 3);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < tiny.users().size(); user++) {
            UserProfile profile = tiny.profileOf(user);
            for (int position = 0; position < profile.ratings().length; position++) {
                float rating = min + (max - min) * (profile.ratings()[position] - 1) / 4;
                builder.add(tiny.users().idAt(user), tiny.items().idAt(profile.itemIndices()[position]), rating);
            }
        }
        return builder.build(withLast(tiny.users()), withLast(tiny.items()));
    }

    private static IdIndex withLast(IdIndex ids) {
        long[] more = Arrays.copyOf(ids.toArray(), ids.size() + 1);
        more[ids.size()] = Long.MAX_VALUE;
        return IdIndex.of(more);
    }

    /** All training users, strangers, nobody, and a training user whose ratings have changed since. */
    List<UserProfile> profiles() {
        List<UserProfile> profiles = new ArrayList<>();
        IntStream.range(0, ratings.users().size()).mapToObj(ratings::profileOf).forEach(profiles::add);
        profiles.add(UserProfile.ofUnknownUser(new int[0], new float[0]));
        Random random = new Random(5);
        for (int stranger = 0; stranger < 6; stranger++) {
            int[] items = random.ints(0, model.items().size())
                    .distinct()
                    .limit(1 + stranger)
                    .sorted()
                    .toArray();
            profiles.add(new UserProfile(
                    stranger < 4 ? UserProfile.UNKNOWN_USER : stranger, items, any(items.length, random)));
        }
        return profiles;
    }

    private float[] any(int count, Random random) {
        float[] values = new float[count];
        for (int position = 0; position < count; position++) {
            values[position] = ratings.hasValues() ? ratings.min() + random.nextInt(9) / 2f : 1;
        }
        return values;
    }

    float[] scores(UserProfile profile) {
        float[] scores = new float[model.items().size()];
        model.scoreAll(profile, scores);
        return scores;
    }

    @Override
    public String toString() {
        return name;
    }
}
