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

import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a file is a table, decided from its first lines: with the separator that leaves the most numbers and times
 * in a row, and of those the one by which most rows are equally wide.
 */
final class DialectChoice {

    private static final int LINES_TO_LOOK_AT = 1000;
    private static final Comparator<Fitness> BY_FITNESS =
            Comparator.comparingDouble(Fitness::numbers).thenComparingDouble(Fitness::evenness);

    private final String source;
    private final String head;
    private final ReadingOptions options;

    private DialectChoice(String source, String head, ReadingOptions options) {
        this.source = source;
        this.head = head;
        this.options = options;
    }

    /** @param head the first lines of the file, or all of them */
    static Sample of(String source, String head, ReadingOptions options) throws IOException {
        return new DialectChoice(source, head, options).sample();
    }

    /**
     * How well a separator fits.
     *
     * @param numbers of a row that are numbers or times
     * @param evenness the share of rows as wide as most
     */
    private record Fitness(Sample sample, double numbers, double evenness) {

        static Fitness of(Sample sample) {
            return new Fitness(sample, sample.numbers(), sample.share(sample.usualWidth()));
        }
    }

    private Sample sample() throws IOException {
        if (options.separator() == null && JsonObjects.startsLikeOne(head)) {
            return Sample.of(JsonObjects.of(head), head);
        }
        return options.separator() == null ? fittest() : given(options.separator());
    }

    private Sample given(String separator) throws IOException {
        Sample sample = requireRows(Sample.of(new Delimited(separator, isQuoted(separator)), head));
        if (sample.usualWidth() < 2) {
            throw undivided(sample, ((Delimited) sample.dialect()).name());
        }
        return sample;
    }

    private Sample fittest() throws IOException {
        Fitness best = null;
        Sample last = null;
        for (String separator : Delimited.SEPARATORS) {
            last = requireRows(Sample.of(new Delimited(separator, isQuoted(separator)), head));
            if (last.usualWidth() > 1) {
                Fitness fitness = Fitness.of(last);
                best = best == null || BY_FITNESS.compare(fitness, best) > 0 ? fitness : best;
            }
        }
        if (best == null) {
            throw undivided(Objects.requireNonNull(last), "TAB, comma, semicolon, ::, | or blanks");
        }
        return best.sample();
    }

    private Sample requireRows(Sample sample) throws RatingsFileException {
        if (sample.rows().isEmpty()) {
            throw new RatingsFileException(source, "expected a line for each rating, found none");
        }
        return sample;
    }

    /**
     * Between commas and semicolons quotes are usual, and carry values over several lines. Elsewhere they are text unless
     * there are some and every line closes those that it opens.
     */
    private boolean isQuoted(String separator) {
        @Nullable Boolean told = options.quotes();
        return told != null
                ? told
                : separator.equals(",")
                        || separator.equals(";")
                        || head.indexOf('"') >= 0 && everyLineClosesItsQuotes();
    }

    private boolean everyLineClosesItsQuotes() {
        return head.lines()
                .limit(LINES_TO_LOOK_AT)
                .allMatch(line ->
                        line.chars().filter(character -> character == '"').count() % 2 == 0);
    }

    private RatingsFileException undivided(Sample sample, String separators) {
        Optional<Row> row = sample.rows().stream().findFirst();
        return new RatingsFileException(
                source,
                row.map(Row::line).orElse(1L),
                "a user id and an item id separated by " + separators + " (--separator names another)",
                row.map(first -> sample.dialect().join(first.values())).orElse(""));
    }
}
