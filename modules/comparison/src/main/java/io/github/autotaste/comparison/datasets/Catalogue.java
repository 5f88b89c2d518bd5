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
package io.github.autotaste.comparison.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The data sets that can be fetched by name. */
public record Catalogue(List<DataSet> sets) {

    private static final String RESOURCE = "catalogue.json";

    public Catalogue {
        sets = List.copyOf(sets);
    }

    /** The data sets that this version knows. */
    public static Catalogue known() {
        try (InputStream json = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE))) {
            return of(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Catalogue of(JsonNode root) {
        List<DataSet> sets = new ArrayList<>();
        for (JsonNode set : root.required("sets")) {
            String terms = text(root.required("licences"), text(set, "licence"));
            sets.add(new DataSet(
                    text(set, "name"),
                    text(set, "content"),
                    URI.create(text(set, "address")),
                    set.required("bytes").asLong(),
                    Checksum.parse(text(set, "checksum")),
                    new Licence(terms, text(set, "readme")),
                    text(set, "folder"),
                    text(set, "ratings"),
                    text(set, "titles")));
        }
        return new Catalogue(sets);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).textValue();
    }

    public Optional<DataSet> named(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
