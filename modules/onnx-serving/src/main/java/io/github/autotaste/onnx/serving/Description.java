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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a file says of itself.
 *
 * @param model {@code U-AutoRec}, {@code I-AutoRec} or {@code CDAE}
 * @param form what the graph takes: {@code dense}, {@code sparse}, {@code topk}
 * @param predictsRatings whether scores are ratings
 * @param reporting what makes of a score what people are told, applied one after the other; empty for scores as they are
 * @param missingRating what stands in dense input where there is no rating: 0 or NaN
 */
record Description(
        String model, String form, boolean predictsRatings, List<ScoreFunction> reporting, float missingRating) {

    private static final String FORMAT = "1";

    /** @throws IOException if the file is of another format, or not for scoring items */
    static Description of(Map<String, String> metadata, Path file) throws IOException {
        String format = metadata.get("autotaste.format");
        if (!FORMAT.equals(format)) {
            throw new IOException(
                    file + " has format " + format + "; this version of Autotaste reads format " + FORMAT);
        }
        Description description = new Description(
                required(metadata, "model", file),
                required(metadata, "form", file),
                Boolean.parseBoolean(required(metadata, "predicts_ratings", file)),
                reporting(metadata.getOrDefault("autotaste.reporting", ""), file),
                Float.parseFloat(required(metadata, "missing_rating", file)));
        if (description.form.equals("item-wise")) {
            throw new IOException(file + " scores users for items (form item-wise), not items for users;"
                    + " export the model as dense, sparse or topk to serve it");
        }
        return description;
    }

    private static List<ScoreFunction> reporting(String names, Path file) throws IOException {
        try {
            return ScoreFunction.parse(names);
        } catch (IllegalArgumentException unknown) {
            throw new IOException(
                    file + " reports scores by " + names + ", of which this version of Autotaste knows "
                            + Arrays.toString(ScoreFunction.values()),
                    unknown);
        }
    }

    private static String required(Map<String, String> metadata, String key, Path file) throws IOException {
        String value = metadata.get("autotaste." + key);
        if (value == null) {
            throw new IOException(file + " lacks the entry autotaste." + key + " in its metadata");
        }
        return value;
    }

    /** The output that ranks all items. */
    String scoresOutput() {
        if (!reporting.isEmpty()) {
            return "raw_scores";
        }
        return form.equals("topk") ? "all_scores" : "scores";
    }
}
