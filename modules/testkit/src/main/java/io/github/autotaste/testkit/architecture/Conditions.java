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

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.security.SecureRandom;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** What a class does, as seen in its byte code. */
final class Conditions {

    private static final Set<String> CLOCKS =
            Set.of("java.lang.System.nanoTime()", "java.lang.System.currentTimeMillis()");

    private static final Set<String> UNSEEDED = Set.of(
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.UUID.randomUUID()",
            "java.util.random.RandomGenerator.getDefault()",
            "java.util.random.RandomGenerator.of(java.lang.String)",
            "java.util.random.RandomGeneratorFactory.create()",
            "org.apache.commons.math3.util.FastMath.random()",
            "org.apache.mahout.common.RandomUtils.getRandom()");

    /** Functions of {@link Math} whose last bits may differ between JDKs and machines; {@link StrictMath} has them too. */
    private static final Set<String> LOOSELY_ROUNDED = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    static final ArchCondition<JavaClass> READ_THE_CLOCK = accessTargetWhere(describe("a clock", Conditions::isClock));

    static final ArchCondition<JavaClass> LOG = dependOnClassesThat(
                    resideInAnyPackage("java.util.logging..", "org.slf4j..")
                            .or(describe("loggers", c -> c.isAssignableTo(System.Logger.class))))
            .as("log");

    static final ArchCondition<JavaClass> DRAW_WITHOUT_A_SEED =
            accessTargetWhere(describe("randomness without a seed", Conditions::isUnseeded));

    static final ArchCondition<JavaClass> LEAVE_ROUNDING_TO_THE_JVM =
            accessTargetWhere(describe("loose rounding", Conditions::isLooselyRounded));

    static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE = ArchConditions.be(
            describe("in a @NullMarked package", c -> c.getPackage().isAnnotatedWith(NullMarked.class)));

    private Conditions() {}

    private static boolean isClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return CLOCKS.contains(access.getTarget().getFullName())
                || owner.getPackageName().equals("java.time")
                || owner.isEquivalentTo(Date.class);
    }

    /** The order of a reduction over lanes of floating-point numbers is the JVM's as well. */
    private static boolean isLooselyRounded(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        boolean isReduction = access.getTargetOwner().getPackageName().equals("jdk.incubator.vector")
                && name.startsWith("reduceLanes");
        return isReduction || (access.getTargetOwner().isEquivalentTo(Math.class) && LOOSELY_ROUNDED.contains(name));
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return UNSEEDED.contains(access.getTarget().getFullName())
                || owner.isEquivalentTo(SecureRandom.class)
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || (isGenerator(owner) && createsWithoutArguments(access.getTarget()));
    }

    private static boolean isGenerator(JavaClass type) {
        return type.isAssignableTo(java.util.random.RandomGenerator.class)
                || type.isAssignableTo(RandomGenerator.class)
                || type.isAssignableTo(RandomDataGenerator.class);
    }

    private static boolean createsWithoutArguments(AccessTarget target) {
        return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && target instanceof CodeUnitAccessTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
    }
}
