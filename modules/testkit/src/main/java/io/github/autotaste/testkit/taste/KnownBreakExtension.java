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

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Turns the checks named by {@link KnownBreak} round: they pass by failing. */
final class KnownBreakExtension implements BeforeAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        for (KnownBreak knownBreak : testClass.getAnnotationsByType(KnownBreak.class)) {
            if (Stream.of(testClass.getMethods())
                    .noneMatch(method -> method.getName().equals(knownBreak.check()))) {
                throw new IllegalStateException(
                        "@KnownBreak of " + testClass.getName() + " names no check: " + knownBreak.check());
            }
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> invoked, ExtensionContext context)
            throws Throwable {
        Optional<KnownBreak> knownBreak = knownBreak(
                context.getRequiredTestClass(), invoked.getExecutable().getName());
        if (knownBreak.isEmpty()) {
            invocation.proceed();
        } else if (passes(invocation)) {
            throw new AssertionError("This check passes now, so its @KnownBreak can go: "
                    + knownBreak.get().because());
        }
    }

    private static Optional<KnownBreak> knownBreak(Class<?> testClass, String check) {
        return Arrays.stream(testClass.getAnnotationsByType(KnownBreak.class))
                .filter(knownBreak -> knownBreak.check().equals(check))
                .findAny();
    }

    private static boolean passes(Invocation<Void> invocation) throws Throwable {
        try {
            invocation.proceed();
            return true;
        } catch (TestAbortedException | VirtualMachineError saysNothing) {
            throw saysNothing;
        } catch (Throwable broken) {
            return false;
        }
    }
}
