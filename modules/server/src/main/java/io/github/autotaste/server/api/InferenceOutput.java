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

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.Selection;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.model.ServedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tensors that an inference can give, named as those of an ONNX file of form {@code topk}, and the lengths of its lists. */
enum InferenceOutput {
    /** [batch, n] Filled up with zeros, or empty texts. */
    ITEM_IDS(-1, -1) {
        @Override
        Tensor of(Answer answer) {
            IdIndex items = answer.model.scorer().items();
            Object none = items.hasTexts() ? "" : (Object) 0L;
            return tensor(
                    Tensor.typeOf(items),
                    answer.shape(),
                    answer.eachRank((list, rank) -> idAt(items, list.itemIndices()[rank]), none));
        }
    },
    /** [batch, n] Filled up with zeros. */
    SCORES(-1, -1) {
        @Override
        Tensor of(Answer answer) {
            return tensor(Tensor.FP32, answer.shape(), answer.eachRank((list, rank) -> list.scores()[rank], 0f));
        }
    },
    /** [batch] */
    LENGTHS(-1) {
        @Override
        Tensor of(Answer answer) {
            List<Object> lengths = new ArrayList<>();
            answer.lists().forEach(list -> lengths.add((long) list.itemIndices().length));
            return tensor(Tensor.INT64, List.of(lengths.size()), lengths);
        }
    },
    /** [batch, items] */
    ALL_SCORES(-1, -1) {
        @Override
        Tensor of(Answer answer) {
            int items = answer.model.scorer().items().size();
            if ((long) items * answer.profiles.size() > MOST_VALUES) {
                throw new ProblemException(
                        Problem.INVALID_BODY,
                        "$.inputs: expected a batch of at most " + MOST_VALUES + " scores, found more");
            }
            float[][] scores = new float[answer.profiles.size()][items];
            answer.model.scorer().scoreAll(answer.profiles, scores);
            List<Object> reported = new ArrayList<>();
            for (float[] row : scores) {
                for (float score : row) {
                    reported.add(answer.model.scorer().reported(score));
                }
            }
            return tensor(Tensor.FP32, List.of(scores.length, items), reported);
        }
    },
    /** [items] */
    ALL_ITEM_IDS(-1) {
        @Override
        Tensor of(Answer answer) {
            return ids(answer.model.scorer().items());
        }
    },
    /** [users] */
    ALL_USER_IDS(-1) {
        @Override
        Tensor of(Answer answer) {
            return ids(answer.model.scorer().users());
        }
    };

    /** What JSON of some ten megabytes holds. */
    private static final int MOST_VALUES = 1 << 20;

    private static final List<InferenceOutput> LISTS = List.of(ITEM_IDS, SCORES, LENGTHS);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<Integer> shape;

    InferenceOutput(Integer... shape) {
        this.shape = List.of(shape);
    }

    /** The outputs of names; the lists if there are none. */
    static List<InferenceOutput> named(@Nullable List<String> names) {
        return names == null
                ? LISTS
                : names.stream().map(InferenceOutput::named).toList();
    }

    private static InferenceOutput named(String name) {
        return Arrays.stream(values())
                .filter(output -> output.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.INVALID_BODY,
                        "$.outputs: expected names among "
                                + Stream.of(values())
                                        .map(InferenceOutput::title)
                                        .toList() + ", found another"));
    }

    /** The name of the tensor. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A dimension of -1 is any. */
    List<Integer> shape() {
        return shape;
    }

    String typeIn(ServedModel model) {
        return switch (this) {
            case ITEM_IDS, ALL_ITEM_IDS -> Tensor.typeOf(model.scorer().items());
            case ALL_USER_IDS -> Tensor.typeOf(model.scorer().users());
            case SCORES, ALL_SCORES -> Tensor.FP32;
            case LENGTHS -> Tensor.INT64;
        };
    }

    /** The tensor of an answer. */
    abstract Tensor of(Answer answer);

    Tensor tensor(String type, List<Integer> actualShape, List<Object> data) {
        return Tensor.of(title(), actualShape, type, new ArrayList<>(data));
    }

    Tensor ids(IdIndex ids) {
        List<Object> all = IntStream.range(0, ids.size())
                .mapToObj(index -> idAt(ids, index))
                .toList();
        return tensor(Tensor.typeOf(ids), List.of(ids.size()), all);
    }

    static Object idAt(IdIndex ids, int index) {
        return ids.hasTexts() ? ids.textAt(index) : (Object) ids.idAt(index);
    }

    /** What is asked of a model; lists are made once, if a tensor needs them. */
    static final class Answer {

        private final ServedModel model;
        private final List<UserProfile> profiles;
        private final int count;
        private @Nullable List<TopList> lists;

        /** @param count length of the lists */
        Answer(ServedModel model, List<UserProfile> profiles, int count) {
            this.model = model;
            this.profiles = profiles;
            this.count = count;
        }

        private List<TopList> lists() {
            List<TopList> made = lists;
            if (made == null) {
                made = RecommendationEndpoints.lists(
                        model, profiles, count, Candidates.UNKNOWN_ITEMS, Selection.best(model.tieBreaks()));
                lists = made;
            }
            return made;
        }

        private List<Integer> shape() {
            return List.of(profiles.size(), count);
        }

        /** A value of each place of a list. */
        private interface AtRank {
            Object of(TopList list, int rank);
        }

        private List<Object> eachRank(AtRank value, Object none) {
            List<Object> values = new ArrayList<>();
            for (TopList list : lists()) {
                for (int rank = 0; rank < count; rank++) {
                    values.add(rank < list.itemIndices().length ? value.of(list, rank) : none);
                }
            }
            return values;
        }
    }
}
