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
package io.github.autotaste.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.autotaste.architecture.violations.autoencoder.file.ModelsBeyondFiles;
import io.github.autotaste.architecture.violations.autoencoder.math.ImpureKernels;
import io.github.autotaste.architecture.violations.autoencoder.model.ChangingModels;
import io.github.autotaste.architecture.violations.autoencoder.model.KernelsInApi;
import io.github.autotaste.architecture.violations.autoencoder.network.ImpureNetwork;
import io.github.autotaste.architecture.violations.autoencoder.optimiser.ImpureOptimiser;
import io.github.autotaste.architecture.violations.autoencoder.training.AutoencoderBeyondItsMaths;
import io.github.autotaste.architecture.violations.autoencoder.training.LooseRounding;
import io.github.autotaste.architecture.violations.cycle.first.First;
import io.github.autotaste.architecture.violations.cycle.second.Second;
import io.github.autotaste.architecture.violations.ratings.ChangingRatings;
import io.github.autotaste.architecture.violations.ratings.RatingsBeyondTheLanguage;
import io.github.autotaste.architecture.violations.taste.Configs;
import io.github.autotaste.architecture.violations.taste.ConsoleOutput;
import io.github.autotaste.architecture.violations.taste.EmptyNames;
import io.github.autotaste.architecture.violations.taste.IdsWithIndices;
import io.github.autotaste.architecture.violations.taste.StaticState;
import io.github.autotaste.architecture.violations.taste.UnseededRandomness;
import io.github.autotaste.architecture.violations.unmarked.Unmarked;
import io.github.autotaste.testkit.architecture.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves that every rule can fail: it reports the classes written to break it, and none of the others. */
final class RuleTest {

    private static final String ROOT = RuleTest.class.getPackageName() + ".violations";
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest
    @EnumSource
    void reportsItsViolationsAndNothingElse(Rule rule) {
        String report = rule.in(ROOT).evaluate(FIXTURES).getFailureReport().toString();
        List<String> reported = FIXTURES.stream()
                .filter(JavaClass::isNestedClass)
                .map(JavaClass::getName)
                .filter(name -> report.matches("(?s).*" + Pattern.quote(name) + "\\b.*"))
                .toList();
        assertThat(reported).isNotEmpty().hasSameElementsAs(namesIn(violationsOf(rule)));
    }

    /** Every class in these holders breaks the rule. */
    private static Stream<Class<?>> violationsOf(Rule rule) {
        return switch (rule) {
            case RATINGS_KNOW_ONLY_THE_LANGUAGE -> Stream.of(RatingsBeyondTheLanguage.class);
            case AUTOENCODER_KNOWS_ONLY_ITS_MATHS -> Stream.of(AutoencoderBeyondItsMaths.class);
            case MODEL_FILES_KNOW_ONLY_MATHS_AND_FILES -> Stream.of(ModelsBeyondFiles.class);
            case MATHS_NETWORK_AND_OPTIMISER_ARE_PURE ->
                Stream.of(ImpureKernels.class, ImpureNetwork.class, ImpureOptimiser.class);
            case AUTOENCODER_ROUNDS_THE_SAME_EVERYWHERE -> Stream.of(LooseRounding.class);
            case RANDOMNESS_IS_SEEDED -> Stream.of(UnseededRandomness.class);
            case NO_STATE_IS_STATIC -> Stream.of(StaticState.class);
            case ONLY_PROGRAMS_PRINT -> Stream.of(ConsoleOutput.class);
            case PACKAGES_FORM_NO_CYCLE -> Stream.of(First.class, Second.class);
            case CONFIGS_ARE_RECORDS -> Stream.of(Configs.class);
            case RATINGS_DO_NOT_CHANGE -> Stream.of(ChangingRatings.class);
            case MODELS_DO_NOT_CHANGE -> Stream.of(ChangingModels.class);
            case IDS_AND_INDICES_DO_NOT_MEET -> Stream.of(IdsWithIndices.class);
            case KERNELS_ARE_NOT_API -> Stream.of(KernelsInApi.class);
            case PACKAGES_ARE_NULL_MARKED -> Stream.of(Unmarked.class);
            case NAMES_SAY_WHAT_A_CLASS_IS -> Stream.of(EmptyNames.class);
        };
    }

    private static List<String> namesIn(Stream<Class<?>> holders) {
        return holders.flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .map(Class::getName)
                .toList();
    }
}
