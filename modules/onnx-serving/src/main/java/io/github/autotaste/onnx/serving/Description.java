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
package io.github.autotaste.onnx.serving;

import io.github.autotaste.ratings.RatingRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file says of itself.
 *
 * @param model {@code U-AutoRec}, {@code I-AutoRec} or {@code CDAE}
 * @param form what the graph takes: {@code dense}, {@code sparse}, {@code topk}
 * @param predictsRatings whether scores are ratings
 * @param reporting what makes of a score what people are told, applied one after the other; empty for scores as they are
 * @param learntRange of the training ratings; unbounded if they have no values
 * @param missingRating what stands in dense input where there is no rating: 0 or NaN
 * @param itemsTrained how many items were there in training, the first ones; at least as many as there are if none came later
 */
record Description(
        String model,
        String form,
        boolean predictsRatings,
        List<ScoreFunction> reporting,
        RatingRange learntRange,
        float missingRating,
        int itemsTrained) {

    private static final String FORMAT = "1";
    private static final String ITEM_WISE = "item-wise";

    private static final String PREFIX = "autotaste.";

    /** What exports say, beside their configuration. */
    private static final Set<String> ENTRIES = Set.of(
            "format",
            "version",
            "model",
            "form",
            "precision",
            "predicts_ratings",
            "missing_rating",
            "reporting",
            "data.has_values",
            "data.rating_min",
            "data.rating_max",
            "data.sha256",
            "items_trained",
            "user_texts",
            "item_texts",
            "sha256");

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}|" + Integer.MAX_VALUE);
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?|NaN");

    /** @throws IllegalArgumentException if the file is of another format, or not for scoring items */
    static Description of(Map<String, String> metadata) {
        Entries entries = new Entries(metadata);
        entries.requirePlain();
        if (!FORMAT.equals(metadata.get(PREFIX + "format"))) {
            throw new IllegalArgumentException("it has format " + metadata.get(PREFIX + "format")
                    + "; this version of Autotaste reads format " + FORMAT);
        }
        Description description = new Description(
                entries.oneOf("model", "U-AutoRec", "I-AutoRec", "CDAE"),
                entries.oneOf("form", "dense", "sparse", "topk", ITEM_WISE),
                entries.oneOf("predicts_ratings", "true", "false").equals("true"),
                entries.reporting(),
                entries.learntRange(),
                Float.parseFloat(entries.oneOf("missing_rating", "0", "NaN")),
                entries.itemsTrained());
        entries.requireKnown();
        if (description.form.equals(ITEM_WISE)) {
            throw new IllegalArgumentException("it scores users for items (form item-wise), not items for users;"
                    + " export the model as dense, sparse or topk to serve it");
        }
        return description;
    }

    /** The metadata of a file. */
    private record Entries(Map<String, String> metadata) {

        void requirePlain() {
            metadata.forEach((key, value) -> {
                if (!PLAIN.matcher(key + value).matches()) {
                    throw new IllegalArgumentException("its metadata are not in plain ASCII");
                }
            });
        }

        void requireKnown() {
            for (String key : metadata.keySet()) {
                String name = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : "config.";
                if (!ENTRIES.contains(name) && !name.startsWith("config.")) {
                    throw new IllegalArgumentException(
                            "it has the entry " + key + ", unknown to this version of Autotaste");
                }
            }
        }

        RatingRange learntRange() {
            boolean hasValues = oneOf("data.has_values", "true", "false").equals("true");
            float min = number("data.rating_min");
            float max = number("data.rating_max");
            boolean isOfNone = Float.isNaN(min) && Float.isNaN(max);
            if (!isOfNone && !(min <= max && Float.isFinite(max - min))) {
                throw new IllegalArgumentException("expected a finite range of ratings, found " + min + " to " + max);
            }
            return hasValues ? RatingRange.between(min, max) : RatingRange.UNBOUNDED;
        }

        int itemsTrained() {
            String text = metadata.getOrDefault(PREFIX + "items_trained", String.valueOf(Integer.MAX_VALUE));
            if (!COUNT.matcher(text).matches()) {
                throw new IllegalArgumentException("expected a number as " + PREFIX + "items_trained, found " + text);
            }
            return Integer.parseInt(text);
        }

        private float number(String name) {
            String text = required(name);
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("expected a number as " + PREFIX + name + ", found " + text);
            }
            return Float.parseFloat(text);
        }

        List<ScoreFunction> reporting() {
            String names = metadata.getOrDefault(PREFIX + "reporting", "");
            try {
                return ScoreFunction.parse(names);
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(
                        "it reports scores by " + names + ", of which this version of Autotaste knows "
                                + List.of(ScoreFunction.values()),
                        unknown);
            }
        }

        String oneOf(String name, String... values) {
            String value = required(name);
            if (!List.of(values).contains(value)) {
                throw new IllegalArgumentException(
                        "expected one of " + List.of(values) + " as " + PREFIX + name + ", found " + value);
            }
            return value;
        }

        private String required(String name) {
            String value = metadata.get(PREFIX + name);
            if (value == null) {
                throw new IllegalArgumentException("it lacks the entry " + PREFIX + name + " in its metadata");
            }
            return value;
        }
    }

    /** The output that ranks all items. */
    String scoresOutput() {
        if (!reporting.isEmpty()) {
            return "raw_scores";
        }
        return form.equals("topk") ? "all_scores" : "scores";
    }
}
