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

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that a user of the reader has named, each by its name in the header line or by its number from 1. A choice of
 * both user and item is complete: a rating or a time that it does not name is not read. Immutable.
 */
public final class ColumnChoice {

    /** No column is named. */
    public static final ColumnChoice NONE = new ColumnChoice(new EnumMap<>(Role.class));

    private static final String FORM = "expected user=COLUMN,item=COLUMN,rating=COLUMN,time=COLUMN, each a name or a"
            + " number from 1, rating and time also none, found ";

    private final Map<Role, String> columns;

    private ColumnChoice(Map<Role, String> columns) {
        this.columns = Collections.unmodifiableMap(columns);
    }

    /**
     * The choice in a text such as {@code user=reader,item=3,rating=none}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ColumnChoice parse(String text) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String column = part.substring(equals + 1).strip();
            Role role = role(part.substring(0, Math.max(0, equals)).strip(), text);
            boolean isMissing = column.isEmpty() || column.equals("none") && !role.isOptional();
            if (isMissing || columns.put(role, column) != null) {
                throw new IllegalArgumentException(FORM + text);
            }
        }
        return new ColumnChoice(columns);
    }

    private static Role role(String name, String text) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException(FORM + text);
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether what is not named is not there. */
    boolean isComplete() {
        return columns.containsKey(Role.USER) && columns.containsKey(Role.ITEM);
    }

    /** The column named for a role; empty if none was named, or that the file has none. */
    Optional<String> column(Role role) {
        return Optional.ofNullable(columns.get(role)).filter(column -> !column.equals("none"));
    }

    /** Whether it is settled that the file has no such column. */
    boolean excludes(Role role) {
        return "none".equals(columns.get(role)) || isComplete() && !columns.containsKey(role);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnChoice that && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
