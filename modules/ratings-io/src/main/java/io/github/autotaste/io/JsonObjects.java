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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON objects one after the other, as in JSON Lines, or in an array; keys are the columns. The first row has the names.
 *
 * @param names the keys that the first objects have, in the order in which they first come
 */
record JsonObjects(List<String> names) implements Dialect {

    private static final int OBJECTS_TO_LOOK_AT = 1000;
    private static final Pattern START = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*[\"'}]");

    static boolean startsLikeOne(String text) {
        return START.matcher(text).lookingAt();
    }

    static JsonObjects of(String head) throws IOException {
        try (JsonRows rows = new JsonRows(parser(new StringReader(head)), List.of(), true)) {
            return new JsonObjects(rows.names(OBJECTS_TO_LOOK_AT));
        }
    }

    @Override
    public Rows rows(Reader text, boolean isCutShort) throws IOException {
        return new JsonRows(parser(text), names, isCutShort);
    }

    private static com.fasterxml.jackson.core.JsonParser parser(Reader text) throws IOException {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build()
                .createParser(text);
    }

    @Override
    public String join(String[] values) {
        return String.join(", ", values);
    }

    @Override
    public String name() {
        return "JSON";
    }
}
