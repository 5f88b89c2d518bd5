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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of {@link JsonObjects}. What an object nests in itself is an empty value, and so is what it lacks. */
final class JsonRows implements Rows {

    private final JsonParser parser;
    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();
    private final boolean isCutShort;
    private boolean hasGivenNames;

    JsonRows(JsonParser parser, List<String> names, boolean isCutShort) {
        this.parser = parser;
        this.names = names;
        this.isCutShort = isCutShort;
        for (String name : names) {
            columns.put(name, columns.size());
        }
    }

    @Override
    public String @Nullable [] next() throws IOException {
        if (!hasGivenNames) {
            hasGivenNames = true;
            return names.toArray(String[]::new);
        }
        String[] values = new String[names.size()];
        Arrays.fill(values, "");
        boolean isThere = nextObject((name, value) -> {
            Integer column = columns.get(name);
            if (column != null) {
                values[column] = value;
            }
        });
        return isThere ? values : null;
    }

    /** The keys of the next objects. */
    List<String> names(int objects) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        for (int object = 0; object < objects; object++) {
            if (!nextObject((name, value) -> found.add(name))) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private interface Field {
        void is(String name, String value);
    }

    private boolean nextObject(Field field) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return false;
            }
            if (token != JsonToken.START_OBJECT) {
                throw new IOException("line " + line() + ": expected a JSON object, found " + parser.getText());
            }
            fields(field);
            return true;
        } catch (JsonProcessingException e) {
            if (isCutShort) {
                return false;
            }
            throw new IOException("line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    private void fields(Field field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                parser.skipChildren();
                field.is(name, "");
            } else {
                field.is(
                        name,
                        value == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
            }
        }
    }

    @Override
    public long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public long comments() {
        return 0;
    }

    @Override
    public @Nullable String comment() {
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
