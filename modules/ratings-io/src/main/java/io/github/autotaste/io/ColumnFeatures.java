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

import io.github.autotaste.ratings.ItemFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The features that a column makes, collected item by item. */
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
     * One feature.
     *
     * @param places the items that have it, ascending, in the order of their lines
     * @param values (places) of each
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, and read
    record Feature(String name, int[] places, float[] values) {}

    ColumnFeatures(FeatureColumn column) {
        this.column = column;
    }

    FeatureColumn column() {
        return column;
    }

    /**
     * Adds what an item has in the column, without blanks around it; may be empty.
     *
     * @return whether the column can hold such a text
     */
    boolean add(int place, String text) {
        return text.isEmpty()
                || switch (column.kind()) {
                    case FLAG -> addFlag(place, text);
                    case NUMBER -> addNumber(place, text);
                    case CATEGORIES -> addAll(place, BAR.split(text));
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

    Stream<Feature> features() {
        return column.kind() == FeatureColumn.Kind.NUMBER ? standardised() : ofTexts();
    }

    private Stream<Feature> ofTexts() {
        return placesByText.entrySet().stream()
                .filter(text -> text.getValue().size() >= LEAST_ITEMS)
                .sorted(Comparator.comparingInt(text -> -text.getValue().size()))
                .limit(MOST)
                .sorted(Map.Entry.comparingByKey())
                .map(text -> ones(text.getKey(), text.getValue()));
    }

    private Feature ones(String text, List<Integer> places) {
        float[] values = new float[places.size()];
        Arrays.fill(values, 1);
        return new Feature(
                column.kind() == FeatureColumn.Kind.FLAG ? text : ItemFeatures.nameOf(column.name(), text),
                toArray(places),
                values);
    }

    private Stream<Feature> standardised() {
        double mean = numbers.stream().mapToDouble(number -> number).average().orElse(0);
        double variance = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        if (!(variance > 0)) {
            return Stream.of();
        }
        float[] values = new float[numbers.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = (float) ((numbers.get(position) - mean) / Math.sqrt(variance));
        }
        return Stream.of(new Feature(column.name(), toArray(numbered), values));
    }

    private static int[] toArray(List<Integer> places) {
        return places.stream().mapToInt(place -> place).toArray();
    }
}
