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

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Holds for a method that takes ids or indices of users and items, but not both, ids being {@code long} and indices
 * {@code int}. The names come from the class file, which the build's {@code -parameters} writes there.
 */
final class KeepIdsFromIndices extends ArchCondition<JavaCodeUnit> {

    private static final Predicate<String> ID =
            Pattern.compile("(user|item)IDs?").asMatchPredicate();
    private static final Predicate<String> INDEX =
            Pattern.compile("(user|item)(Index|Indices)").asMatchPredicate();

    KeepIdsFromIndices() {
        super("take ids or indices, not both");
    }

    @Override
    public void check(JavaCodeUnit codeUnit, ConditionEvents events) {
        Parameter[] parameters = ((Executable) codeUnit.reflect()).getParameters();
        if (has(parameters, ID) && has(parameters, INDEX)) {
            violate(events, codeUnit, "takes both ids and indices");
        }
        for (Parameter parameter : parameters) {
            if (ID.test(parameter.getName()) && elementType(parameter) == int.class) {
                violate(events, codeUnit, "takes an int as " + parameter.getName());
            }
            if (INDEX.test(parameter.getName()) && elementType(parameter) == long.class) {
                violate(events, codeUnit, "takes a long as " + parameter.getName());
            }
        }
    }

    private static boolean has(Parameter[] parameters, Predicate<String> name) {
        return Arrays.stream(parameters).map(Parameter::getName).anyMatch(name);
    }

    private static Class<?> elementType(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type.isArray() ? type.getComponentType() : type;
    }

    private static void violate(ConditionEvents events, JavaCodeUnit codeUnit, String how) {
        events.add(SimpleConditionEvent.violated(codeUnit, codeUnit.getDescription() + " " + how));
    }
}
