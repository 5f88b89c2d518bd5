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
package io.github.autotaste.torture.fuzz;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code OnnxScorer.load} does with a file before native code sees it. Programs cannot ask for that alone, so the classes are
 * reached by their names.
 */
final class OnnxChecks {

    private static final String PACKAGE = "io.github.autotaste.onnx.serving.";

    private final Method read = method("SealedFile", "read", Path.class);
    private final Constructor<?> parse = constructor("ExportedModel", byte[].class);
    private final Method metadata = method("ExportedModel", "metadata");
    private final Method table = method("ExportedModel", "table", String.class);
    private final Method describe = method("Description", "of", Map.class);
    private final Method parseTexts = method("JsonTexts", "parse", String.class);

    /** The seal must be right. */
    void readSealed(Path file) throws Exception {
        check((byte[]) call(read, null, file));
    }

    /** Whatever the seal. */
    void readBytes(Path file) throws Exception {
        check(Files.readAllBytes(file));
    }

    private void check(byte[] bytes) throws Exception {
        try {
            Object model = parse.newInstance((Object) bytes);
            Map<?, ?> entries = (Map<?, ?>) call(metadata, model);
            call(describe, null, entries);
            for (String kind : new String[] {"user", "item"}) {
                call(table, model, kind + "_id_table");
                Object texts = entries.get("autotaste." + kind + "_texts");
                if (texts != null) {
                    call(parseTexts, null, texts);
                }
            }
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) throws Exception {
        try {
            return Objects.requireNonNull(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    /** Errors, such as of memory, are thrown as they are. */
    private static Exception cause(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (Exception) Objects.requireNonNull(e.getCause());
    }

    private static Method method(String type, String name, Class<?>... parameters) {
        try {
            Method method = Class.forName(PACKAGE + type).getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> constructor(String type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = Class.forName(PACKAGE + type).getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
