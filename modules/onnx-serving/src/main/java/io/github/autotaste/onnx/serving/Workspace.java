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

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.github.autotaste.ratings.UserProfile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The buffers of one call, outside the heap so that the runtime works on them in place. They grow to the largest call so
 * far and are used again; one thread at a time.
 */
final class Workspace {

    static final String IS_CHANGED = "is_changed";

    /** What a graph may ask for. */
    static final Set<String> INPUTS = Set.of("ratings", "item_indices", "values", "user", IS_CHANGED, "n");

    private final OrtEnvironment environment;
    private final float missingRating;
    private final float[] emptyRow;
    private final long[] profileHashes;
    private FloatBuffer ratings = floats(0);
    private FloatBuffer values = floats(0);
    private FloatBuffer scores = floats(0);
    private LongBuffer itemIndices = longs(0);
    private LongBuffer users = longs(0);
    private ByteBuffer changed = direct(0);
    private final LongBuffer listLength = longs(1);

    Workspace(OrtEnvironment environment, int items, float missingRating, long[] profileHashes) {
        this.environment = environment;
        this.missingRating = missingRating;
        this.profileHashes = profileHashes;
        emptyRow = new float[items];
        Arrays.fill(emptyRow, missingRating);
    }

    /** The inputs a graph asks for. */
    Tensors inputs(Set<String> names, List<UserProfile> profiles) throws OrtException {
        Tensors tensors = new Tensors();
        try {
            for (String name : names) {
                tensors.add(name, input(name, profiles));
            }
            return tensors;
        } catch (OrtException | RuntimeException e) {
            tensors.close();
            throw e;
        }
    }

    private OnnxTensor input(String name, List<UserProfile> profiles) throws OrtException {
        return switch (name) {
            case "ratings" -> ratings(profiles);
            case "item_indices" -> itemIndices(profiles);
            case "values" -> values(profiles);
            case "user" -> users(profiles);
            case IS_CHANGED -> changed(profiles);
            case "n" -> tensor(listLength.put(0, 1).clear(), 1);
            default -> throw new IllegalStateException("The file wants an input that is not known here: " + name);
        };
    }

    private OnnxTensor ratings(List<UserProfile> profiles) throws OrtException {
        ratings = sized(ratings, profiles.size() * emptyRow.length);
        for (int row = 0; row < profiles.size(); row++) {
            int start = row * emptyRow.length;
            ratings.put(start, emptyRow);
            UserProfile profile = profiles.get(row);
            for (int position = 0; position < profile.itemIndices().length; position++) {
                ratings.put(start + profile.itemIndices()[position], present(profile.ratings()[position]));
            }
        }
        return tensor(ratings, profiles.size(), emptyRow.length);
    }

    /** A rating of 0 where 0 means none: the smallest number above it has the same effect. */
    private float present(float rating) {
        return rating == missingRating ? Float.MIN_VALUE : rating;
    }

    private OnnxTensor itemIndices(List<UserProfile> profiles) throws OrtException {
        int width = width(profiles);
        itemIndices = sized(itemIndices, profiles.size() * width);
        for (int row = 0; row < profiles.size(); row++) {
            int[] indices = profiles.get(row).itemIndices();
            for (int place = 0; place < width; place++) {
                itemIndices.put(row * width + place, place < indices.length ? indices[place] : -1);
            }
        }
        return tensor(itemIndices, profiles.size(), width);
    }

    private OnnxTensor values(List<UserProfile> profiles) throws OrtException {
        int width = width(profiles);
        values = sized(values, profiles.size() * width);
        for (int row = 0; row < profiles.size(); row++) {
            float[] rated = profiles.get(row).ratings();
            for (int place = 0; place < width; place++) {
                values.put(row * width + place, place < rated.length ? rated[place] : 0);
            }
        }
        return tensor(values, profiles.size(), width);
    }

    private static int width(List<UserProfile> profiles) {
        int width = 1;
        for (UserProfile profile : profiles) {
            width = Math.max(width, profile.itemIndices().length);
        }
        return width;
    }

    private OnnxTensor users(List<UserProfile> profiles) throws OrtException {
        users = sized(users, profiles.size());
        for (int row = 0; row < profiles.size(); row++) {
            users.put(row, profiles.get(row).userIndex());
        }
        return tensor(users, profiles.size());
    }

    private OnnxTensor changed(List<UserProfile> profiles) throws OrtException {
        int size = profiles.size();
        changed = (changed.capacity() >= size ? changed : direct(size)).clear().limit(size);
        for (int row = 0; row < size; row++) {
            UserProfile profile = profiles.get(row);
            boolean differs = profile.isKnownUser() && profileHashes[profile.userIndex()] != profile.hash();
            changed.put(row, (byte) (differs ? 1 : 0));
        }
        return OnnxTensor.createTensor(environment, changed, new long[] {size}, OnnxJavaType.BOOL);
    }

    /** Room for the scores of a batch; the runtime writes into it. */
    OnnxTensor scores(int batch) throws OrtException {
        scores = sized(scores, batch * emptyRow.length);
        return tensor(scores, batch, emptyRow.length);
    }

    void copyScores(int row, float[] target) {
        scores.get(row * emptyRow.length, target, 0, emptyRow.length);
    }

    private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, buffer, shape);
    }

    private OnnxTensor tensor(LongBuffer buffer, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, buffer, shape);
    }

    private static FloatBuffer sized(FloatBuffer buffer, int size) {
        return (buffer.capacity() >= size ? buffer : floats(size)).clear().limit(size);
    }

    private static LongBuffer sized(LongBuffer buffer, int size) {
        return (buffer.capacity() >= size ? buffer : longs(size)).clear().limit(size);
    }

    private static FloatBuffer floats(int size) {
        return direct(size * Float.BYTES).asFloatBuffer();
    }

    private static LongBuffer longs(int size) {
        return direct(size * Long.BYTES).asLongBuffer();
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
