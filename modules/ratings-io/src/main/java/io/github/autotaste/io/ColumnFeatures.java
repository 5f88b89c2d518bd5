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
package io.github.autotaste.io;

import io.github.autotaste.ratings.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The features that a column makes, collected line by line. */
final class ColumnFeatures {

    /** How many categories or words of a column become features. */
    static final int MOST = 1000;

    private static final int LEAST_ITEMS = 2;
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final NumberText NUMBERS = new NumberText(null);

    private final FeatureColumn column;
    private final Map<String, List<Integer>> placesByText = new TreeMap<>();
    private final List<Integer> numbered = new ArrayList<>();
    private final List<Float> numbers = new ArrayList<>();

    /**
     * One feature and who has it.
     *
     * @param places who has it, ascending, in the order of their lines
     * @param values (places) of each
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, and read
    record Found(Feature feature, int[] places, float[] values) {}

    ColumnFeatures(FeatureColumn column) {
        this.column = column;
    }

    FeatureColumn column() {
        return column;
    }

    /**
     * Adds what an item or a user has in the column, without blanks around it; may be empty.
     *
     * @return whether the column can hold such a text
     */
    boolean add(int place, String text) {
        return text.isEmpty()
                || switch (column.kind()) {
                    case FLAG -> addFlag(place, text);
                    case NUMBER -> addNumber(place, text);
                    case CATEGORIES -> addAll(place, BAR.split(text));
                    case NAMES -> true;
                    case WORDS -> addAll(place, NO_WORD.split(text.toLowerCase(Locale.ROOT)));
                };
    }

    private boolean addFlag(int place, String text) {
        return text.equals("0") || text.equals("1") && addAll(place, column.name());
    }

    private boolean addNumber(int place, String text) {
        numbered.add(place);
        numbers.add(NUMBERS.parse(text));
        return !numbers.get(numbers.size() - 1).isNaN();
    }

    private boolean addAll(int place, String... texts) {
        Arrays.stream(texts)
                .distinct()
                .filter(text -> !text.isEmpty())
                .forEach(text -> placesByText
                        .computeIfAbsent(text, key -> new ArrayList<>())
                        .add(place));
        return true;
    }

    Stream<Found> features() {
        return column.kind() == FeatureColumn.Kind.NUMBER ? standardised() : ofTexts();
    }

    /** Who has a feature of this column, which may be nobody. */
    Found of(Feature feature) {
        if (column.kind() == FeatureColumn.Kind.NUMBER) {
            return standardised(feature);
        }
        String text = column.kind() == FeatureColumn.Kind.FLAG ? feature.name() : feature.category();
        return ones(feature, placesByText.getOrDefault(text, List.of()));
    }

    private Stream<Found> ofTexts() {
        return placesByText.entrySet().stream()
                .filter(text -> text.getValue().size() >= LEAST_ITEMS)
                .sorted(Comparator.comparingInt(text -> -text.getValue().size()))
                .limit(MOST)
                .sorted(Map.Entry.comparingByKey())
                .map(text -> ones(Feature.named(nameOf(text.getKey())), text.getValue()));
    }

    private String nameOf(String text) {
        return column.kind() == FeatureColumn.Kind.FLAG ? text : Feature.nameOf(column.name(), text);
    }

    private static Found ones(Feature feature, List<Integer> places) {
        float[] values = new float[places.size()];
        Arrays.fill(values, 1);
        return new Found(feature, toArray(places), values);
    }

    private Stream<Found> standardised() {
        double mean = numbers.stream().mapToDouble(number -> number).average().orElse(0);
        double variance = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        float deviation = (float) Math.sqrt(variance);
        return deviation > 0 && Float.isFinite(deviation)
                ? Stream.of(standardised(new Feature(column.name(), (float) mean, deviation)))
                : Stream.of();
    }

    private Found standardised(Feature feature) {
        float[] values = new float[numbers.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = feature.standardised(numbers.get(position));
        }
        return new Found(feature, toArray(numbered), values);
    }

    private static int[] toArray(List<Integer> places) {
        return places.stream().mapToInt(place -> place).toArray();
    }
}
