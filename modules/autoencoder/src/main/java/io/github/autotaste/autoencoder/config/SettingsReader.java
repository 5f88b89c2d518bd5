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

import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.ConjugateGradient;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of {@link Settings}, and takes away the keys that it has read. Where an interface is asked for, only
 * records that it permits are made, and of the optimisers, to which programs may add, only the ones here.
 */
final class SettingsReader {

    private static final List<Class<?>> OPTIMISERS =
            List.of(AdaGrad.class, Adam.class, ConjugateGradient.class, Lbfgs.class, MomentumSgd.class, RProp.class);

    private static final double ANY_RATE = 1;

    /** Records whose components may be missing, but for those that every text must have. */
    private static final List<Defaults> DEFAULTS = List.of(
            new Defaults(AutoRecConfig.asPublished(Orientation.ITEM).build(), List.of("orientation")),
            new Defaults(CdaeConfig.asPublished().build(), List.of()),
            new Defaults(LinearPath.ClosedForm.defaults(), List.of()),
            new Defaults(Adam.withLearningRate(ANY_RATE), List.of("learningRate")),
            new Defaults(AdaGrad.withLearningRate(ANY_RATE), List.of("learningRate")),
            new Defaults(RProp.withInitialStep(ANY_RATE), List.of("initialStep")),
            new Defaults(Lbfgs.withUsualHistory(), List.of()));

    private record Defaults(Record value, List<String> required) {

        Map<String, Object> values() {
            Map<String, Object> values = Components.valuesOf(value);
            values.keySet().removeAll(required);
            return values;
        }
    }

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?|-?Infinity|NaN");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final String root;
    private final Map<String, String> left;

    /** @param root the name that the keys begin with; empty if they begin with none */
    SettingsReader(String root, Map<String, String> entries) {
        this.root = root;
        left = FormerText.flattened(entries);
        left.keySet().removeIf(key -> !root.isEmpty() && !key.equals(root) && !key.startsWith(root + '.'));
    }

    /** @param start has the values of missing keys; null for the defaults */
    Object read(Class<?> type, @Nullable Object start) {
        Object value = record(root, type, start);
        for (String unknown : left.keySet()) {
            throw new UnfitSettingException(
                    unknown,
                    "no such setting in this version of Autotaste; there are "
                            + String.join(", ", Settings.of("", value).keySet()));
        }
        return value;
    }

    private Object record(String key, Class<?> asked, @Nullable Object start) {
        Class<?> type = classOf(key, asked, start);
        Map<String, Object> values =
                start != null && start.getClass() == type ? Components.valuesOf((Record) start) : defaults(type);
        try {
            return Components.newRecord(type, component -> {
                String part = component.getName();
                return value(Settings.keyOf(key, part), component.getGenericType(), values.get(part));
            });
        } catch (UnfitSettingException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw key.equals(root) ? e : new UnfitSettingException(key, String.valueOf(e.getMessage()));
        }
    }

    private Class<?> classOf(String key, Class<?> asked, @Nullable Object start) {
        String name = left.remove(key);
        if (name == null && start != null) {
            return start.getClass();
        }
        return records(asked)
                .filter(type -> type.getSimpleName().equals(name))
                .findAny()
                .orElseThrow(() ->
                        unfit(key, records(asked).map(Class::getSimpleName).toList(), name));
    }

    private static Stream<Class<?>> records(Class<?> asked) {
        if (asked.isSealed()) {
            return Stream.of(asked.getPermittedSubclasses()).flatMap(SettingsReader::records);
        }
        return asked.isRecord() ? Stream.of(asked) : OPTIMISERS.stream().filter(asked::isAssignableFrom);
    }

    private static Map<String, Object> defaults(Class<?> type) {
        return DEFAULTS.stream()
                .filter(defaults -> defaults.value().getClass() == type)
                .findAny()
                .map(Defaults::values)
                .orElse(Map.of());
    }

    private Object value(String key, Type type, @Nullable Object start) {
        boolean isList = type instanceof ParameterizedType;
        if (!isList && !((Class<?>) type).isEnum() && (((Class<?>) type).isSealed() || ((Class<?>) type).isRecord())) {
            return record(key, (Class<?>) type, start);
        }
        String text = left.remove(key);
        if (text == null) {
            if (start == null) {
                throw new UnfitSettingException(key, "Expected a value, found none");
            }
            return start;
        }
        return isList
                ? Stream.of(text.split(",", -1))
                        .map(one -> simple(key, one, int.class))
                        .toList()
                : simple(key, text, (Class<?>) type);
    }

    private static Object simple(String key, String text, Class<?> type) {
        if (type.isEnum()) {
            List<?> constants = List.of(type.getEnumConstants());
            return constants.stream()
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findAny()
                    .map(Object.class::cast)
                    .orElseThrow(() -> unfit(key, constants, text));
        }
        if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw unfit(key, List.of(true, false), text);
            }
            return text.equals("true");
        }
        return number(key, text, type);
    }

    private static Object number(String key, String text, Class<?> type) {
        if (type == int.class) {
            boolean isAllRows = text.equals(Settings.ALL_ROWS) && Settings.mayBeAllRows(key);
            return isAllRows ? AutoencoderConfig.FULL_BATCH : number(key, text, WHOLE, Integer::valueOf);
        }
        if (type == long.class) {
            return number(key, text, WHOLE, Long::valueOf);
        }
        return type == float.class
                ? number(key, text, DECIMAL, Float::valueOf)
                : number(key, text, DECIMAL, Double::valueOf);
    }

    private static Object number(String key, String text, Pattern form, Function<String, Object> number) {
        if (!form.matcher(text).matches()) {
            throw new UnfitSettingException(key, "Expected a number, found " + text);
        }
        try {
            return number.apply(text);
        } catch (NumberFormatException outOfRange) {
            throw new UnfitSettingException(key, "Expected a number in the range of its type, found " + text);
        }
    }

    private static UnfitSettingException unfit(String key, List<?> expected, @Nullable String found) {
        return new UnfitSettingException(key, "Expected one of " + expected + ", found " + found);
    }
}
