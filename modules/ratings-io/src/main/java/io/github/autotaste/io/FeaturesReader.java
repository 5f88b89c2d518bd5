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

import io.github.autotaste.io.ColumnFeatures.Found;
import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.SparseRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads what is known of some things with ids, a line for each.
 *
 * @param whose the things, in the plural, for messages
 * @param finder finds the columns
 * @param maker makes the result
 */
record FeaturesReader<T>(String whose, LayoutFinder finder, Maker<T> maker) {

    /** Finds which columns of a table hold ids and features. */
    @FunctionalInterface
    interface LayoutFinder {
        FeaturesLayout of(Path file, TitlesTable table) throws RatingsFileException;
    }

    /** Makes features by ids. */
    @FunctionalInterface
    interface Maker<T> {
        /** @param values (ids x features) */
        T of(IdIndex ids, List<Feature> features, SparseRows values);
    }

    /** The features of the columns. */
    T read(Path file) throws IOException {
        ItemTable table = ItemTable.read(file, "features");
        Collected collected = Collected.of(table, finder.of(file, table.table()));
        List<Found> features =
                collected.columns().stream().flatMap(ColumnFeatures::features).toList();
        if (features.isEmpty()) {
            throw new RatingsFileException(
                    file, "expected ids and features that several " + whose + " share, found none");
        }
        return features(collected.places(), features);
    }

    /** Known features alone, all of them. */
    T read(Path file, List<Feature> known) throws IOException {
        ItemTable table = ItemTable.read(file, "features");
        FeaturesLayout all = finder.of(file, table.table());
        Collected collected = Collected.of(table, all.of(known));
        if (collected.columns().isEmpty()) {
            throw new RatingsFileException(
                    file,
                    "expected a column such as " + columns(known.stream().map(Feature::column)) + ", found "
                            + columns(all.columns().stream().map(FeatureColumn::name)));
        }
        return features(collected.places(), known.stream().map(collected::found).toList());
    }

    private static String columns(Stream<String> names) {
        return names.distinct().limit(5).collect(Collectors.joining(", "));
    }

    /**
     * What was read so far.
     *
     * @param places by id, its line counted from 0
     */
    private record Collected(
            ItemTable table, FeaturesLayout layout, Map<String, Integer> places, List<ColumnFeatures> columns) {

        static Collected of(ItemTable table, FeaturesLayout layout) throws IOException {
            Collected collected = new Collected(
                    table,
                    layout,
                    new LinkedHashMap<>(),
                    layout.columns().stream().map(ColumnFeatures::new).toList());
            table.readLines(layout.hasHeader(), collected::add);
            return collected;
        }

        Found found(Feature feature) {
            return columns.stream()
                    .filter(column -> column.column().has(feature))
                    .findFirst()
                    .map(column -> column.of(feature))
                    .orElseGet(() -> new Found(feature, new int[0], new float[0]));
        }

        void add(CSVRecord line, long number) throws RatingsFileException {
            int width = table.table().width();
            require(line.size() == width, number, width + " values", line.size() + " values");
            int place = places.size();
            String id = ItemTable.id(line.get(layout.id()));
            boolean isText = id.chars().noneMatch(Character::isISOControl);
            require(isText, number, "an id without control characters", id);
            boolean isNew = !id.isEmpty() && places.putIfAbsent(id, place) == null;
            require(isNew, number, "an id that no line before it has", id);
            for (ColumnFeatures column : columns) {
                String text = line.get(column.column().place()).strip();
                require(column.add(place, text), number, column.column().expectation(), text);
            }
        }

        private void require(boolean isFit, long number, String expected, String found) throws RatingsFileException {
            if (!isFit) {
                throw new RatingsFileException(table.file(), number, expected, found);
            }
        }
    }

    private T features(Map<String, Integer> places, List<Found> features) {
        IdIndex ids = places.keySet().stream().allMatch(IdIndex::isNumber)
                ? IdIndex.of(places.keySet().stream().mapToLong(Long::parseLong).toArray())
                : IdIndex.ofTexts(places.keySet());
        int[] order = ids.texts().mapToInt(places::get).toArray();
        return maker.of(
                ids,
                features.stream().map(Found::feature).toList(),
                byFeature(places.size(), features).transpose().rows(order));
    }

    /** (features x ids), these in the order of their lines */
    private static SparseRows byFeature(int ids, List<Found> features) {
        int[] starts = new int[features.size() + 1];
        for (int feature = 0; feature < features.size(); feature++) {
            starts[feature + 1] = starts[feature] + features.get(feature).places().length;
        }
        float[] values = new float[starts[features.size()]];
        for (int feature = 0; feature < features.size(); feature++) {
            float[] own = features.get(feature).values();
            System.arraycopy(own, 0, values, starts[feature], own.length);
        }
        int[] places = features.stream()
                .map(Found::places)
                .flatMapToInt(Arrays::stream)
                .toArray();
        return new SparseRows(ids, starts, places, values);
    }
}
