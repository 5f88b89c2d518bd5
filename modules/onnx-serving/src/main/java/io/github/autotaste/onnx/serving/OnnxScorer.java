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

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A model exported as an ONNX file, run by ONNX Runtime: scores as the model's own, to within 1e-5. All threads share
 * one session. To be closed when it is no longer wanted, since the weights are outside the heap.
 *
 * <p>A file is looked through before native code sees it: it must be a graph of standard operators with all its data
 * within, whose loops end. Load files from trusted sources all the same: the seal of a file detects damage, not forgery.
 */
public final class OnnxScorer extends TrainedScorer implements AutoCloseable {

    /** Batches larger than this many scores would not fit a direct buffer of 2 GB. */
    private static final int MAX_SCORES = Integer.MAX_VALUE / Long.BYTES;

    private static final UserProfile NOBODY = UserProfile.ofUnknownUser(new int[0], new float[0]);

    private static final List<String> ID_OUTPUTS = List.of("all_item_ids", "all_user_ids");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> inputs;
    private final Map<String, String> metadata;
    private final Description description;
    /** Of the users' training ratings; empty if the graph does not ask whether they have changed. */
    private final long[] profileHashes;

    private final Queue<Workspace> idleWorkspaces = new ConcurrentLinkedQueue<>();
    /** Held for reading by calls, for writing by close, which so waits for them. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private boolean isClosed;

    /** @throws IllegalArgumentException if the graph does not fit what the file says of it */
    private OnnxScorer(OrtEnvironment environment, OrtSession session, ExportedModel model, Description description)
            throws OrtException {
        super(
                ids(model, "user_id_table", "autotaste.user_texts", Integer.MAX_VALUE),
                ids(model, "item_id_table", "autotaste.item_texts", description.itemsTrained()),
                description.predictsRatings());
        this.environment = environment;
        this.session = session;
        this.description = description;
        inputs = session.getInputNames();
        metadata = Map.copyOf(model.metadata());
        profileHashes = inputs.contains(Workspace.IS_CHANGED) ? model.table("profile_hash_table") : new long[0];
        requireFitting();
    }

    /** Loads a file with the default settings. */
    public static OnnxScorer load(Path file) throws IOException {
        return load(file, SessionConfig.defaults());
    }

    /**
     * Loads a file.
     *
     * @throws IOException if the file cannot be read, is not an export of Autotaste, is damaged, of another format, or
     *     not for scoring items; the message says which
     */
    public static OnnxScorer load(Path file, SessionConfig config) throws IOException {
        try {
            byte[] bytes = SealedFile.read(file);
            ExportedModel model = new ExportedModel(bytes);
            Description description = Description.of(model.metadata());
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (SessionOptions options = config.toOptions()) {
                return over(environment, environment.createSession(bytes, options), model, description);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " cannot be served: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new IOException(file + " takes more memory than the heap has; java -Xmx gives more", e);
        } catch (OrtException e) {
            throw new IOException("ONNX Runtime cannot load " + file + ": " + plain(e.getMessage()), e);
        }
    }

    /** The runtime quotes names out of files. */
    private static String plain(@Nullable String message) {
        return String.valueOf(message).replaceAll("[^ -~]+", " ");
    }

    private static OnnxScorer over(
            OrtEnvironment environment, OrtSession session, ExportedModel model, Description description)
            throws OrtException {
        try {
            OnnxScorer scorer = new OnnxScorer(environment, session, model, description);
            scorer.requireFiniteScores();
            return scorer;
        } catch (OrtException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** @param ascending how many ids ascend, from the first on: items that came after training are in any order behind */
    private static IdIndex ids(ExportedModel model, String table, String textsEntry, int ascending) {
        long[] ids = model.table(table);
        String json = model.metadata().get(textsEntry);
        int ordered = Math.min(ascending, ids.length);
        IdIndex first = IdIndex.of(Arrays.copyOf(ids, ordered));
        if (ids.length == 0 || !Arrays.equals(first.toArray(), Arrays.copyOf(ids, ordered))) {
            throw new IllegalArgumentException("expected ascending ids in " + table + ", at least one");
        }
        return json == null ? IdIndex.inOrder(ids) : texts(JsonTexts.parse(json), ids, ordered, textsEntry);
    }

    private static IdIndex texts(List<String> texts, long[] ids, int ascending, String textsEntry) {
        boolean isForEach = texts.size() == ids.length;
        List<String> first = isForEach ? texts.subList(0, ascending) : texts;
        IdIndex index = IdIndex.ofTextsInOrder(texts);
        if (!isForEach || !first.stream().sorted().toList().equals(first) || !Arrays.equals(index.toArray(), ids)) {
            throw new IllegalArgumentException("expected a text for each id in " + textsEntry + ", in ascending order");
        }
        return index;
    }

    private void requireFitting() throws OrtException {
        if (!Workspace.INPUTS.containsAll(inputs)) {
            throw new IllegalArgumentException(
                    "expected inputs among " + Workspace.INPUTS + ", found " + plain(inputs.toString()));
        }
        NodeInfo scores = session.getOutputInfo().get(description.scoresOutput());
        if (scores == null || !session.getOutputNames().containsAll(ID_OUTPUTS)) {
            throw new IllegalArgumentException("it has the outputs "
                    + plain(session.getOutputNames().toString()) + ", among which scores or ids are missing");
        }
        boolean isOfItems = scores.getInfo() instanceof TensorInfo info
                && info.type == OnnxJavaType.FLOAT
                && info.getShape().length == 2
                && info.getShape()[1] == items().size();
        if (!isOfItems) {
            throw new IllegalArgumentException("expected scores of " + items().size() + " items, found "
                    + plain(scores.getInfo().toString()));
        }
        ItemVectors.requireFitting(session.getOutputInfo(), items().size());
        if (inputs.contains(Workspace.IS_CHANGED) && profileHashes.length != users().size()) {
            throw new IllegalArgumentException(
                    "expected a hash for each of " + users().size() + " users, found " + profileHashes.length);
        }
    }

    /** Scores an empty profile; a graph that does not compute fails here. */
    private void requireFiniteScores() throws OrtException {
        float[] scores = new float[items().size()];
        run(newWorkspace(), List.of(NOBODY), new float[][] {scores});
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                throw new IllegalArgumentException("expected finite scores for an empty profile, found " + score);
            }
        }
    }

    private Workspace newWorkspace() {
        return new Workspace(environment, items().size(), description.missingRating(), profileHashes);
    }

    @Override
    public RatingRange learntRange() {
        return description.learntRange();
    }

    @Override
    public float reported(float score) {
        double reported = score;
        for (ScoreFunction function : description.reporting()) {
            reported = function.value(reported);
        }
        return (float) reported;
    }

    /** What the file says of itself: configuration, seed, version and data, by names under {@code autotaste.}. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * Scores every item for one user, as {@link ItemScorer} wants it.
     *
     * @throws IllegalStateException if this scorer is closed
     * @throws IllegalArgumentException if the profile names users or items that the model does not have
     */
    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        scoreAll(List.of(profile), new float[][] {scores});
    }

    /**
     * Scores every item for several users in one call, which takes less time than one by one.
     *
     * @param profiles (users)
     * @param scores (users x items) filled
     * @throws IllegalStateException if this scorer is closed
     * @throws IllegalArgumentException if a profile names users or items that the model does not have, or the batch has
     *     more than 268 million scores
     */
    @Override
    public void scoreAll(List<UserProfile> profiles, float[][] scores) {
        requireServable(profiles);
        call(workspace -> {
            run(workspace, profiles, scores);
            return scores;
        });
    }

    /**
     * Where the items stand.
     *
     * @return empty if an earlier version exported the file, without them
     * @throws IllegalStateException if this scorer is closed
     */
    public Optional<ItemVectors> itemVectors() {
        return call(workspace -> {
            if (!session.getOutputNames().containsAll(ItemVectors.OUTPUTS)) {
                return Optional.empty();
            }
            try (Tensors tensors = workspace.inputs(inputs, List.of(NOBODY));
                    OrtSession.Result outputs = session.run(tensors.byName(), ItemVectors.OUTPUTS)) {
                return Optional.of(ItemVectors.of(outputs));
            }
        });
    }

    /** Asks the runtime something. */
    @FunctionalInterface
    private interface Call<T> {
        T with(Workspace workspace) throws OrtException;
    }

    private <T> T call(Call<T> call) {
        inUse.readLock().lock();
        try {
            if (isClosed) {
                throw new IllegalStateException("This scorer is closed");
            }
            Workspace idle = idleWorkspaces.poll();
            Workspace workspace = idle == null ? newWorkspace() : idle;
            T result = call.with(workspace);
            idleWorkspaces.add(workspace);
            return result;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private void run(Workspace workspace, List<UserProfile> profiles, float[][] scores) throws OrtException {
        if (profiles.isEmpty()) {
            return;
        }
        try (Tensors tensors = workspace.inputs(inputs, profiles);
                OnnxTensor output = workspace.scores(profiles.size())) {
            session.run(tensors.byName(), Map.of(description.scoresOutput(), output))
                    .close();
        }
        for (int row = 0; row < profiles.size(); row++) {
            workspace.copyScores(row, scores[row]);
        }
    }

    private void requireServable(List<UserProfile> profiles) {
        if ((long) profiles.size() * items().size() > MAX_SCORES) {
            throw new IllegalArgumentException("Expected at most " + MAX_SCORES + " scores a batch, found "
                    + profiles.size() + " users times " + items().size() + " items");
        }
        for (UserProfile profile : profiles) {
            requireBelow(users().size(), profile.userIndex(), "user");
            for (int itemIndex : profile.itemIndices()) {
                requireBelow(items().size(), itemIndex, "item");
            }
        }
    }

    private static void requireBelow(int size, int index, String kind) {
        if (index >= size) {
            throw new IllegalArgumentException(
                    "Expected " + kind + " indices below " + size + ", as the model has them, found " + index);
        }
    }

    /** Frees the native memory, after the calls under way; closing twice does no harm. */
    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!isClosed) {
                isClosed = true;
                idleWorkspaces.clear();
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the session: " + e.getMessage(), e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return "OnnxScorer[" + description.model() + ", " + description.form() + ", " + users().size() + " users, "
                + items().size() + " items]";
    }
}
