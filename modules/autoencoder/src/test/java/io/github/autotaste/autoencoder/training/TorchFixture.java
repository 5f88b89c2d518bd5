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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file that {@code src/build/torch-fixtures} wrote: lines of a name and its values. */
record TorchFixture(String name, Map<String, String> lines) {

    static List<TorchFixture> all() throws IOException, URISyntaxException {
        Path folder = Path.of(TorchFixture.class.getResource("/torch").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(TorchFixture::read).toList();
        }
    }

    private static TorchFixture read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new TorchFixture(
                    file.getFileName().toString(),
                    lines.map(line -> line.split(" ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1])));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String key) {
        return Objects.requireNonNull(lines.get(key), key);
    }

    double[] numbers(String key) {
        return Stream.of(text(key).split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    RatingMatrix ratings() {
        int users = (int) numbers("users")[0];
        double[] cells = numbers("ratings");
        int items = cells.length / users;
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                builder.add(cell / items, cell % items, (float) cells[cell]);
            }
        }
        return builder.build(Networks.ids(users), Networks.ids(items));
    }

    /** Somebody who was not trained. */
    UserProfile stranger() {
        double[] ratings = numbers("stranger");
        int[] known =
                IntStream.range(0, ratings.length).filter(i -> ratings[i] > 0).toArray();
        float[] values = new float[known.length];
        for (int p = 0; p < known.length; p++) {
            values[p] = (float) ratings[known[p]];
        }
        return UserProfile.ofUnknownUser(known, values);
    }

    /** The problem at the fixture's start. */
    TrainingProblem problem() {
        TrainingProblem problem = isCdae()
                ? TrainingProblem.of(ratings(), cdaeConfig(), Networks.ALONE)
                : TrainingProblem.of(ratings(), autoRecConfig(), Networks.ALONE);
        ParameterLayout.of(problem.network()).write(numbers("start"));
        return problem;
    }

    AutoencoderModel model() {
        return isCdae()
                ? new CdaeModel(cdaeConfig(), ratings(), problem().network())
                : AutoRecModel.of(autoRecConfig(), ratings(), problem().network());
    }

    private boolean isCdae() {
        return text("kind").equals("cdae");
    }

    private AutoRecConfig autoRecConfig() {
        return AutoRecConfig.asPublished(text("kind").equals("item") ? Orientation.ITEM : Orientation.USER)
                .hiddenUnits(hiddenUnits())
                .hiddenActivation(Activation.valueOf(text("activation")))
                .outputActivation(Activation.valueOf(text("output")))
                .normalisedInput(is("normalised"))
                .centring(Centring.valueOf(text("centring")))
                .weightDecay(numbers("decay")[0])
                .build();
    }

    private CdaeConfig cdaeConfig() {
        return CdaeConfig.asPublished()
                .hiddenUnits(hiddenUnits())
                .hiddenActivation(Activation.valueOf(text("activation")))
                .outputActivation(Activation.valueOf(text("output")))
                .loss(Loss.valueOf(text("loss")))
                .corruption(Corruption.NONE)
                .normalisedInput(is("normalised"))
                .userVector(is("userVector"))
                .tiedWeights(is("tied"))
                .negatives(text("targets").equals("ALL") ? new Negatives.WholeCatalogue() : new Negatives.Uniform(0))
                .positiveFrom(numbers("positiveFrom")[0])
                .weightDecay(numbers("decay")[0])
                .build();
    }

    private Integer[] hiddenUnits() {
        return Stream.of(text("hidden").split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    }

    private boolean is(String key) {
        return text(key).equals("True");
    }

    @Override
    public String toString() {
        return name;
    }
}
