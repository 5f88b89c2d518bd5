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
package io.github.autotaste.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a model reported for a profile when its file was written, as a line of text: the user's index, -1 for a visitor;
 * the item indices of the profile with their ratings; the prediction for every item in the order of item indices.
 *
 * <pre>2 | 0:4.5 3:1.0 | 3.25 4.125 1.5</pre>
 */
public record GoldenScores(UserProfile profile, float[] predictions) {

    private static final String SEPARATOR = " | ";

    /** The lines of a file. */
    public static List<GoldenScores> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(GoldenScores::parse).toList();
    }

    /** Writes what a scorer reports now. */
    public static void write(ItemScorer scorer, List<UserProfile> profiles, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (UserProfile profile : profiles) {
            lines.add(new GoldenScores(profile, scores(scorer, profile)).toString());
        }
        Files.write(file, lines);
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        for (int item = 0; item < scores.length; item++) {
            scores[item] = scorer.reported(scores[item]);
        }
        return scores;
    }

    private static GoldenScores parse(String line) {
        List<String> parts = List.of(line.split(Pattern.quote(SEPARATOR), -1));
        List<String> entries = words(parts.get(1)).toList();
        int[] items = new int[entries.size()];
        float[] ratings = new float[items.length];
        for (int position = 0; position < items.length; position++) {
            int colon = entries.get(position).indexOf(':');
            items[position] = Integer.parseInt(entries.get(position).substring(0, colon));
            ratings[position] = Float.parseFloat(entries.get(position).substring(colon + 1));
        }
        return new GoldenScores(
                new UserProfile(Integer.parseInt(parts.get(0)), items, ratings),
                floats(words(parts.get(2)).toList()));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private static float[] floats(List<String> words) {
        float[] values = new float[words.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = Float.parseFloat(words.get(position));
        }
        return values;
    }

    /**
     * Holds a scorer to what was reported.
     *
     * @param tolerance relative to the prediction or to 1, whichever is larger
     */
    public void assertReportedBy(ItemScorer scorer, double tolerance) {
        float[] scores = scores(scorer, profile);
        assertThat(scores).hasSameSizeAs(predictions);
        for (int item = 0; item < scores.length; item++) {
            assertThat((double) scores[item])
                    .as("item %d for %s", item, this)
                    .isCloseTo(predictions[item], within(tolerance * Math.max(1, Math.abs(predictions[item]))));
        }
    }

    @Override
    public String toString() {
        String entries = IntStream.range(0, profile.itemIndices().length)
                .mapToObj(position -> profile.itemIndices()[position] + ":" + profile.ratings()[position])
                .collect(Collectors.joining(" "));
        String values = IntStream.range(0, predictions.length)
                .mapToObj(item -> Float.toString(predictions[item]))
                .collect(Collectors.joining(" "));
        return profile.userIndex() + SEPARATOR + entries + SEPARATOR + values;
    }
}
