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
package io.github.autotaste.testkit.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAssignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** What must never be, for the packages below a root. */
@SuppressWarnings("ImmutableEnumChecker") // each rule is a function without state
public enum Rule {
    RATINGS_KNOW_ONLY_THE_LANGUAGE(root -> classes()
            .that()
            .resideInAPackage(root + ".ratings..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(root + ".ratings..", "java.lang..", "java.util..", "org.jspecify..")
            .because("every module speaks of ratings, whatever its libraries, files and network")),

    AUTOENCODER_KNOWS_ONLY_ITS_MATHS(root -> classes()
            .that()
            .resideInAPackage(root + ".autoencoder..")
            .and()
            .resideOutsideOfPackage(root + ".autoencoder.file..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    root + ".ratings..",
                    root + ".autoencoder..",
                    "java.lang..",
                    "java.util..",
                    "java.nio",
                    "java.security..",
                    "java.time..",
                    "jdk.incubator.vector..",
                    "org.apache.commons.math3..",
                    "org.jspecify..")
            .because("training is a function of data, config and seed; files belong to the file package")),

    MODEL_FILES_KNOW_ONLY_MATHS_AND_FILES(root -> classes()
            .that()
            .resideInAPackage(root + ".autoencoder.file..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    root + ".ratings..",
                    root + ".autoencoder..",
                    "java.lang..",
                    "java.util..",
                    "java.io..",
                    "java.nio..",
                    "java.security..",
                    "org.apache.commons.math3..",
                    "org.jspecify..")
            .because("a model is saved and loaded without Mahout, ONNX or a network")),

    MATHS_NETWORK_AND_OPTIMISER_ARE_PURE(root -> noClasses()
            .that()
            .resideInAnyPackage(
                    root + ".autoencoder.math..", root + ".autoencoder.network..", root + ".autoencoder.optimiser..")
            .should(Conditions.READ_THE_CLOCK)
            .orShould(Conditions.LOG)
            .because("their results and their speed depend on nothing but their arguments")),

    AUTOENCODER_ROUNDS_THE_SAME_EVERYWHERE(root -> noClasses()
            .that()
            .resideInAPackage(root + ".autoencoder..")
            .should(Conditions.LEAVE_ROUNDING_TO_THE_JVM)
            .because("a model has the same bytes on every JDK, interpreted or compiled")),

    RANDOMNESS_IS_SEEDED(root -> noClasses()
            .should(Conditions.DRAW_WITHOUT_A_SEED)
            .because("the same data, config and seed give the same bytes")),

    NO_STATE_IS_STATIC(root -> fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(new HoldAConstant())
            .because("two trainings in one JVM must not know of each other")),

    ONLY_PROGRAMS_PRINT(root -> noClasses()
            .that()
            .resideOutsideOfPackages(root + ".cli..", root + ".examples..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library leaves the console to the program that uses it")),

    PACKAGES_FORM_NO_CYCLE(root -> slices().matching(root + ".(**)").should().beFreeOfCycles()),

    CONFIGS_ARE_RECORDS(root -> classes()
            .that()
            .haveSimpleNameEndingWith("Config")
            .and()
            .areNotInterfaces()
            .should(beAssignableTo(Record.class))
            .because("settings do not change once they are checked")),

    RATINGS_DO_NOT_CHANGE(root -> fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + ".ratings..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("TopN")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("InService")
            .should(beFinal())
            .because("all contenders and threads share them")),

    MODELS_DO_NOT_CHANGE(root -> fields().that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Model")
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo("org.apache.mahout.cf.taste.model.DataModel")
            .should(beFinal())
            .because("a recommender swaps its model as a whole, and readers never wait")),

    IDS_AND_INDICES_DO_NOT_MEET(root -> codeUnits()
            .that()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .doNotHaveName(JavaStaticInitializer.STATIC_INITIALIZER_NAME)
            .should(new KeepIdsFromIndices())
            .because("mixing them up compiles, and recommends the wrong items")),

    KERNELS_ARE_NOT_API(root -> classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackages(
                    root + ".autoencoder.math..",
                    root + ".autoencoder.network..",
                    root + ".autoencoder.optimiser..",
                    root + ".autoencoder.training..",
                    root + ".benchmarks..")
            .and()
            // the exporter reads its codes
            .doNotHaveSimpleName("ItemAutoRecModel")
            .should(new KeepOutOfSignatures(root + ".autoencoder.math"))
            .because("kernels and matrices are public for other packages, not for applications")),

    PACKAGES_ARE_NULL_MARKED(
            root -> classes().should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE).because("NullAway checks no other")),

    NAMES_SAY_WHAT_A_CLASS_IS(root -> noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Helper)")
            .because("a class that cannot be named after what it does is in the wrong place"));

    private final Function<String, ArchRule> rule;

    Rule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule for the packages below a root. */
    public ArchRule in(String root) {
        return rule.apply(root);
    }
}
