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

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.onnx.export.GraphForm;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What graphs give to those who run them without {@link OnnxScorer}: lists, and I-AutoRec item by item. */
final class GraphsOfTheirOwnTest {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @ParameterizedTest
    @MethodSource("io.github.autotaste.onnx.serving.ModelCase#all")
    void givesTheBestUnknownItems(ModelCase model) throws OrtException {
        try (OrtSession session = session(model, GraphForm.TOPK)) {
            for (UserProfile profile : model.profiles()) {
                for (int n : new int[] {1, 5, 1000}) {
                    assertSameList(model, profile, list(session, model, profile, n), n);
                }
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // as the graph gives them
    private record ScoredList(long[] itemIDs, float[] scores) {}

    private ScoredList list(OrtSession session, ModelCase model, UserProfile profile, int n) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        long[] indices = new long[profile.itemIndices().length + 2];
        float[] values = new float[indices.length];
        for (int place = 0; place < indices.length; place++) {
            boolean isPadding = place >= profile.itemIndices().length;
            indices[place] = isPadding ? -1 : profile.itemIndices()[place];
            values[place] = isPadding ? 99 : profile.ratings()[place];
        }
        put(inputs, session, "item_indices", new long[][] {indices});
        put(inputs, session, "values", new float[][] {values});
        put(inputs, session, "user", new long[] {profile.userIndex()});
        boolean isChanged = !model.model().trainedOn().isUnchanged(profile);
        put(inputs, session, "is_changed", new boolean[] {isChanged});
        put(inputs, session, "n", new long[] {n});
        try (OrtSession.Result result = session.run(inputs)) {
            return new ScoredList(
                    ((long[][]) result.get("item_ids").orElseThrow().getValue())[0],
                    ((float[][]) result.get("scores").orElseThrow().getValue())[0]);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void put(Map<String, OnnxTensor> inputs, OrtSession session, String name, Object value)
            throws OrtException {
        if (session.getInputNames().contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(environment, value));
        }
    }

    /** Where scores are equal but for rounding, either order will do. */
    private static void assertSameList(ModelCase model, UserProfile profile, ScoredList list, int n) {
        float[] scores = model.scores(profile);
        for (int known : profile.itemIndices()) {
            scores[known] = Float.NaN;
        }
        TopN best = new TopN(Math.min(n, scores.length));
        for (int item = 0; item < scores.length; item++) {
            best.offer(item, scores[item]);
        }
        int size = best.size();
        int[] bestItems = new int[size];
        float[] bestScores = new float[size];
        best.drain(bestItems, bestScores);
        assertThat(list.scores()).hasSize(Math.min(n, scores.length));
        for (int rank = 0; rank < list.scores().length; rank++) {
            if (rank >= size) {
                assertThat(list.scores()[rank]).isEqualTo(Float.NEGATIVE_INFINITY);
            } else {
                int item = model.model().items().indexOf(list.itemIDs()[rank]);
                Closeness.assertClose(
                        new float[] {list.scores()[rank], scores[item]},
                        new float[] {model.model().reported(bestScores[rank]), bestScores[rank]},
                        "rank " + rank);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void reconstructsItemsAsThePaperHasIt(Centring centring) throws OrtException {
        RatingMatrix ratings = ModelCase.itemAutoRec().ratings();
        ModelCase model = ModelCase.of(
                ratings,
                AutoRecConfig.itemBased()
                        .hiddenUnits(5)
                        .centring(centring)
                        .epochs(8)
                        .build());
        float[][] rows = rowsOf(ratings.byItem());
        try (OrtSession session = session(model, GraphForm.ITEM_WISE)) {
            float[][] byItem = reconstruct(session, rows, true);
            for (int user = 0; user < ratings.users().size(); user++) {
                float[] scores = new float[rows.length];
                for (int item = 0; item < rows.length; item++) {
                    scores[item] = byItem[item][user];
                }
                Closeness.assertClose(scores, model.scores(ratings.profileOf(user)), "user " + user);
            }
            Closeness.assertClose(reconstruct(session, rows, false)[0], byItem[0], "an item taken as new");
        }
    }

    private float[][] reconstruct(OrtSession session, float[][] rows, boolean isTrained) throws OrtException {
        long[] items = new long[rows.length];
        for (int item = 0; item < rows.length; item++) {
            items[item] = isTrained ? item : -1;
        }
        Map<String, OnnxTensor> inputs = new HashMap<>();
        put(inputs, session, "ratings", rows);
        put(inputs, session, "item", items);
        try (OrtSession.Result result = session.run(inputs)) {
            return (float[][]) result.get("scores").orElseThrow().getValue();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[][] rowsOf(SparseRows byItem) {
        List<float[]> rows = new ArrayList<>();
        for (int item = 0; item < byItem.rowCount(); item++) {
            float[] row = new float[byItem.columnCount()];
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                row[byItem.columnAt(position)] = byItem.valueAt(position);
            }
            rows.add(row);
        }
        return rows.toArray(float[][]::new);
    }

    private OrtSession session(ModelCase model, GraphForm form) throws OrtException {
        try (OrtSession.SessionOptions options = SessionConfig.defaults().toOptions()) {
            return environment.createSession(model.export().apply(form).toBytes(), options);
        }
    }
}
