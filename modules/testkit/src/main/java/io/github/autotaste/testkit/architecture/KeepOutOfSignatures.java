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
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Holds for a public type whose public and protected signatures name no type of a package. */
final class KeepOutOfSignatures extends ArchCondition<JavaClass> {
    private final String internalPackage;

    KeepOutOfSignatures(String internalPackage) {
        super("keep " + internalPackage + " out of their signatures");
        this.internalPackage = internalPackage;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            Set<JavaModifier> modifiers = unit.getModifiers();
            boolean isApi = modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
            if (isApi
                    && (isInternal(unit.getRawReturnType())
                            || unit.getRawParameterTypes().stream().anyMatch(this::isInternal))) {
                events.add(SimpleConditionEvent.violated(unit, unit.getDescription() + " shows " + internalPackage));
            }
        }
    }

    private boolean isInternal(JavaClass type) {
        return type.getBaseComponentType().getPackageName().equals(internalPackage);
    }
}
