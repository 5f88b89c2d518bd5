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
package io.github.autotaste.testkit.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check of the contract is able to fail: for each there is a recommender that does just that wrong. */
final class RecommenderContractTest {

    @ParameterizedTest
    @EnumSource
    void isBrokenBy(Fault fault) {
        RecommenderContract contract = contractOf(fault.builder());
        for (String check : fault.brokenChecks()) {
            assertThatThrownBy(() -> run(check, contract)).as(check).isNotNull();
        }
    }

    @Test
    void hasNoCheckThatCannotFail() {
        Set<String> checks = Stream.of(RecommenderContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(checks).hasSizeGreaterThan(15);
        Set<String> broken = Stream.of(Fault.values())
                .flatMap(fault -> fault.brokenChecks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEqualTo(checks);
    }

    private static RecommenderContract contractOf(RecommenderBuilder builder) {
        return builder::buildRecommender;
    }

    private static void run(String check, RecommenderContract contract) throws Throwable {
        try {
            RecommenderContract.class.getMethod(check).invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
