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

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Holds for a static field that is final and whose value does not change either. Arrays always can; a private one
 * passes as a lookup table.
 */
final class HoldAConstant extends ArchCondition<JavaField> {

    private static final List<Class<?>> CHANGING =
            List.of(ThreadLocal.class, StringBuilder.class, BitSet.class, Random.class, RandomGenerator.class);

    private static final Pattern UNMODIFIABLE =
            Pattern.compile("java.util.ImmutableCollections.+|java.util.Collections.(Unmodifiable|Empty|Singleton).+");

    HoldAConstant() {
        super("hold a constant");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            violate(events, field, "is not final");
        } else if (field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
            violate(events, field, "is an array that others can write");
        } else if (changes(field)) {
            violate(events, field, "holds something that changes");
        }
    }

    private static boolean changes(JavaField field) {
        JavaClass type = field.getRawType();
        if (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) {
            return !UNMODIFIABLE.matcher(valueOf(field).getClass().getName()).matches();
        }
        return CHANGING.stream().anyMatch(type::isAssignableTo) || isConcurrent(type);
    }

    /** Executors, locks and atomics: all of the package but its enums. */
    private static boolean isConcurrent(JavaClass type) {
        return type.getPackageName().startsWith("java.util.concurrent") && !type.isEnum();
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void violate(ConditionEvents events, JavaField field, String how) {
        events.add(SimpleConditionEvent.violated(field, field.getDescription() + " " + how));
    }
}
