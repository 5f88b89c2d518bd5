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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws are valid configurations by construction; here is what they leave alone, and that they differ. */
final class SearchSpaceTest {

    private static <C extends AutoencoderConfig> List<C> draws(SearchSpace space, Class<C> kind) {
        return IntStream.range(0, 200)
                .mapToObj(seed -> kind.cast(space.draw(new Well19937c(seed))))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void autoRecKeepsItsOrientationAndSeed(Orientation orientation) {
        AutoRecConfig start = (orientation == Orientation.ITEM ? AutoRecConfig.itemBased() : AutoRecConfig.userBased())
                .seed(9)
                .build();
        List<AutoRecConfig> draws = draws(new AutoRecSpace(start), AutoRecConfig.class);
        assertThat(draws).allMatch(config -> config.orientation() == orientation && config.seed() == 9);
        assertThat(draws).doesNotHaveDuplicates();
        assertThat(draws).extracting(AutoRecConfig::weightDecay).allMatch(decay -> decay >= 10 && decay <= 1000);
        assertThat(draws).extracting(AutoRecConfig::batchSize).contains(AutoRecConfig.FULL_BATCH, 64);
    }

    static Stream<CdaeConfig> relatives() {
        return Stream.of(
                        CdaeConfig.defaults(),
                        CdaeConfig.plainAutoencoder(),
                        CdaeConfig.denoisingAutoencoder(),
                        CdaeConfig.multDae())
                .map(config -> config.positiveFrom(4).build());
    }

    @ParameterizedTest
    @MethodSource("relatives")
    void relativesOfCdaeStayWhatTheyAre(CdaeConfig start) {
        List<CdaeConfig> draws = draws(new CdaeSpace(start), CdaeConfig.class);
        assertThat(draws).doesNotHaveDuplicates();
        assertThat(draws)
                .allMatch(config -> config.userVector() == start.userVector()
                        && config.positiveFrom() == 4
                        && config.corruption().equals(Corruption.NONE)
                                == start.corruption().equals(Corruption.NONE));
        if (start.loss() == Loss.MULTINOMIAL) {
            assertThat(draws)
                    .allMatch(config -> config.loss() == Loss.MULTINOMIAL
                            && config.normalisedInput()
                            && config.negatives().equals(new Negatives.WholeCatalogue()));
        } else {
            assertThat(draws).extracting(CdaeConfig::loss).contains(Loss.SQUARE, Loss.LOGISTIC, Loss.MULTINOMIAL);
        }
    }

    @Test
    void numbersHaveTwoDigits() {
        Draw draw = new Draw(new Well19937c(1));
        for (int i = 0; i < 1000; i++) {
            double drawn = draw.logUniform(1e-6, 1000);
            assertThat(drawn).isBetween(1e-6, 1000.0);
            assertThat(Double.toString(drawn).replaceAll("E.*|\\.0$|[.]", "").replaceAll("^0+|0+$", ""))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }
}
