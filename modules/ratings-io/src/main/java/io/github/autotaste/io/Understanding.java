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

import io.github.autotaste.ratings.RatingMatrix;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a file of ratings was understood.
 *
 * @param user the name of the users' column, or its number; with one of them if ids are texts
 * @param item the name of the items' column, or its number; with one of them if ids are texts
 * @param rating the name of the ratings' column, or its number; or why there are none
 * @param time the name of the times' column, or its number; or why there are none
 * @param separator what stands between the values of a line, in words
 * @param lines how many lines of ratings there are, without a header line, comments and empty lines
 * @param duplicates how many ratings are repeats of a user and an item that were there before
 * @param remarks what else is to be known, such as values that may stand for missing ratings
 */
public record Understanding(
        String user,
        String item,
        String rating,
        String time,
        String separator,
        long lines,
        long duplicates,
        List<String> remarks) {

    private static final int SHOWN_NAMES = 5;
    private static final int SHOWN_CHARACTERS = 40;

    public Understanding {
        remarks = List.copyOf(remarks);
    }

    static Understanding of(Layout layout, LineCounts counts, long comments, long taken, RatingMatrix ratings) {
        long duplicates = taken - ratings.ratingCount();
        return new Understanding(
                layout.name(layout.user()) + texts(counts.firstUserText),
                layout.name(layout.item()) + texts(counts.firstItemText),
                rating(layout, ratings),
                time(layout, counts, ratings),
                layout.dialect().name(),
                counts.lines,
                duplicates,
                remarks(layout, counts, comments, ratings));
    }

    private static String texts(String example) {
        return example.isEmpty() ? "" : " (texts such as " + shortened(example) + ")";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private static String rating(Layout layout, RatingMatrix ratings) {
        if (ratings.hasValues()) {
            String name = layout.hasRatings() ? layout.name(layout.rating()) : "number of lines";
            return name + (ratings.min() == ratings.max() ? " (always " : " (" + number(ratings.min()) + " to ")
                    + number(ratings.max()) + ")";
        }
        return layout.hasRatings() ? "none (" + layout.name(layout.rating()) + " is always 1)" : "none";
    }

    private static String time(Layout layout, LineCounts counts, RatingMatrix ratings) {
        if (layout.time() == Layout.NONE || ratings.hasTimes()) {
            return layout.name(layout.time());
        }
        return "none (" + layout.name(layout.time()) + " is no time in " + lines(counts.withoutTime)
                + ", the first is line " + counts.firstWithoutTime + ")";
    }

    private static List<String> remarks(Layout layout, LineCounts counts, long comments, RatingMatrix ratings) {
        List<String> remarks = new ArrayList<>();
        if (ratings.hasValues() && counts.zeros > 0 && ratings.max() > 0 && counts.negatives == 0) {
            remarks.add((counts.zeros == 1 ? "1 zero" : count(counts.zeros) + " zeros")
                    + " taken for ratings (--zero missing leaves them out)");
        }
        boolean isMark = counts.minusOnes > 0 && counts.minusOnes == counts.negatives && ratings.max() > 1;
        if (ratings.hasValues() && isMark) {
            remarks.add(lines(counts.minusOnes) + " with -1 taken for ratings (--missing -1 leaves them out)");
        }
        if (counts.leftOut > 0) {
            remarks.add(lines(counts.leftOut) + " left out");
        }
        if (comments > 0) {
            remarks.add(count(comments) + (comments == 1 ? " comment" : " comments"));
        }
        List<String> unused = layout.unused();
        if (!unused.isEmpty()) {
            String names = String.join(", ", unused.subList(0, Math.min(SHOWN_NAMES, unused.size())));
            remarks.add("not read: " + names + (unused.size() > SHOWN_NAMES ? ", ..." : ""));
        }
        return remarks;
    }

    private static String lines(long count) {
        return count(count) + (count == 1 ? " line" : " lines");
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String number(float value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** One line, such as {@code user = reader, item = book, rating = grade (1 to 5), times none, comma, 12 lines}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add("user = " + user);
        parts.add("item = " + item);
        parts.add((rating.startsWith("none") ? "rating " : "rating = ") + rating);
        parts.add((time.startsWith("none") ? "times " : "times = ") + time);
        parts.add(separator);
        parts.add(lines(lines));
        parts.add(
                duplicates == 0
                        ? "no duplicates"
                        : count(duplicates) + (duplicates == 1 ? " duplicate" : " duplicates"));
        parts.addAll(remarks);
        return String.join(", ", parts);
    }
}
