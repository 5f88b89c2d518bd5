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
package io.github.autotaste.server.api;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.ServedModel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ids of a model are. Clients write them as texts everywhere, since numbers beyond 2^53 are not safe in JavaScript.
 */
enum Ids {
    NUMBERS {
        @Override
        Optional<String> parse(String id) {
            try {
                return id.matches("-?[0-9]{1,19}") ? Optional.of(Long.toString(Long.parseLong(id))) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty(); // beyond 64 bits is no id either
            }
        }

        @Override
        String expectation() {
            return "a whole number of 64 bits";
        }

        @Override
        Comparator<String> order() {
            return Comparator.comparing(Long::valueOf);
        }
    },
    TEXTS {
        @Override
        Optional<String> parse(String id) {
            boolean isText = !id.isEmpty()
                    && id.length() <= LONGEST
                    && id.chars().noneMatch(Character::isISOControl)
                    && StandardCharsets.UTF_8.newEncoder().canEncode(id);
            return isText ? Optional.of(id) : Optional.empty();
        }

        @Override
        String expectation() {
            return "a text of 1 to " + LONGEST + " characters, without control characters";
        }

        @Override
        Comparator<String> order() {
            return Comparator.naturalOrder();
        }
    };

    /** Bounds the memory that preferences of new users take. */
    private static final int LONGEST = 1000;

    static Ids ofItems(ServedModel model) {
        return of(model.scorer().items());
    }

    /** Of the users that the model was trained on and of those who have ratings, who may be others. */
    static Ids ofUsers(ServedModel model) {
        return of(model.scorer().users()) == TEXTS
                ? TEXTS
                : of(model.known().ratings().users());
    }

    private static Ids of(IdIndex index) {
        return index.hasTexts() ? TEXTS : NUMBERS;
    }

    /** An id in its shortest form; empty if the text is none. */
    abstract Optional<String> parse(String id);

    abstract String expectation();

    /** The order of ids as {@link #parse} gives them. */
    abstract Comparator<String> order();

    /**
     * An id as {@link IdIndex#textAt} gives it.
     *
     * @throws ProblemException if the text is no id
     */
    String read(String id, String place, Problem problem) {
        return parse(id)
                .orElseThrow(
                        () -> new ProblemException(problem, place + ": expected an id, which is " + expectation()));
    }

    List<String> read(List<String> ids, String place, Problem problem) {
        return ids.stream().map(id -> read(id, place, problem)).toList();
    }
}
