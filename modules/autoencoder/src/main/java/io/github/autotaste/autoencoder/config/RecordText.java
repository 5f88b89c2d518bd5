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
package io.github.autotaste.autoencoder.config;

import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.ConjugateGradient;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records as text and back: {@code Adam(learningRate=0.001, beta1=0.9)}. Components are numbers, truth values, enums,
 * lists, and records again; where an interface is asked for, only records it permits are made. Strict: the text must be
 * what {@link #of} writes, blanks included, but for components that it leaves out: those have the value that {@link
 * RecordDefaults} knows.
 */
public final class RecordText {

    /** The records of the one kind of setting that programs may add to; only these are made. */
    private static final List<Class<?>> OPTIMISERS =
            List.of(AdaGrad.class, Adam.class, ConjugateGradient.class, Lbfgs.class, MomentumSgd.class, RProp.class);

    private final String text;
    private int position;

    private RecordText(String text) {
        this.text = text;
    }

    /** A record as text. */
    public static String of(Record value) {
        return Stream.of(value.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + text(valueOf(component, value)))
                .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "(", ")"));
    }

    /** Every component as text, by its name. */
    static Map<String, String> components(Record value) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            texts.put(component.getName(), text(valueOf(component, value)));
        }
        return texts;
    }

    /** A record that differs from another by some components; all of them must exist. */
    @SuppressWarnings("unchecked") // a record of the class of another
    static <T extends Record> T with(T start, Map<String, String> changes) {
        changes.keySet().forEach(name -> component(start.getClass(), name));
        return (T) newRecord(start.getClass(), component -> {
            String text = changes.get(component.getName());
            return text == null ? valueOf(component, start) : parse(component, text);
        });
    }

    private static Object parse(RecordComponent component, String text) {
        try {
            return parse(text, component.getGenericType());
        } catch (IllegalArgumentException e) {
            throw new UnfitSettingException(component.getName(), String.valueOf(e.getMessage()), e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Record nested) {
            return of(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RecordText::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static Object valueOf(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /**
     * The record that a text stands for.
     *
     * @throws IllegalArgumentException if the text is not that of such a record; the message says where
     */
    public static <T> T parse(String text, Class<T> type) {
        return type.cast(parse(text, (Type) type));
    }

    private static Object parse(String text, Type type) {
        RecordText parser = new RecordText(text);
        Object value = parser.value(type);
        if (parser.position != text.length()) {
            throw parser.expected("the end");
        }
        return value;
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        Class<?> asked = (Class<?>) type;
        if (asked.isEnum()) { // first, since an enum whose constants have bodies is sealed too
            return constant(asked, word());
        }
        return asked.isRecord() || asked.isSealed() ? record(asked) : simple(asked, word());
    }

    private Object constant(Class<?> asked, String word) {
        return Stream.of(asked.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(word))
                .findAny()
                .orElseThrow(() -> expected("one of " + List.of(asked.getEnumConstants())));
    }

    private Object simple(Class<?> asked, String word) {
        if (asked == boolean.class) {
            if (!word.equals("true") && !word.equals("false")) {
                throw expected("true or false");
            }
            return word.equals("true");
        }
        return NumberText.parse(word, asked);
    }

    private List<Object> list(Type type) {
        List<Object> values = new ArrayList<>();
        take("[");
        if (!text.startsWith("]", position)) {
            values.add(value(type));
            while (text.startsWith(", ", position)) {
                take(", ");
                values.add(value(type));
            }
        }
        take("]");
        return values;
    }

    private Object record(Class<?> asked) {
        Class<?> type = permitted(asked, word());
        Map<String, Object> values = new LinkedHashMap<>();
        take("(");
        while (!text.startsWith(")", position)) {
            take(values.isEmpty() ? "" : ", ");
            RecordComponent component = component(type, word());
            take("=");
            if (values.put(component.getName(), value(component.getGenericType())) != null) {
                throw new IllegalArgumentException(
                        "Expected " + component.getName() + " of " + type.getSimpleName() + " once, found it twice");
            }
        }
        take(")");
        return newRecord(
                type,
                component -> values.containsKey(component.getName())
                        ? values.get(component.getName())
                        : RecordDefaults.valueOf(component));
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no setting '" + name
                        + "' in this version of Autotaste; it has "
                        + Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", "))));
    }

    private Class<?> permitted(Class<?> asked, String name) {
        return records(asked)
                .filter(type -> type.getSimpleName().equals(name))
                .findAny()
                .orElseThrow(() -> expected(
                        "one of " + records(asked).map(Class::getSimpleName).toList()));
    }

    private static Stream<Class<?>> records(Class<?> asked) {
        if (asked.isSealed()) {
            return Stream.of(asked.getPermittedSubclasses()).flatMap(RecordText::records);
        }
        return asked.isRecord() ? Stream.of(asked) : OPTIMISERS.stream().filter(asked::isAssignableFrom);
    }

    private static Object newRecord(Class<?> type, Function<RecordComponent, Object> valueOf) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components).map(valueOf).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(reason.getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    private String word() {
        int start = position;
        while (position < text.length() && "()[]=, ".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private void take(String token) {
        if (!text.startsWith(token, position)) {
            throw expected("\"" + token + "\"");
        }
        position += token.length();
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException(
                "Expected " + what + " at character " + position + " of the configuration " + text);
    }
}
