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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;

/**
 * The codes of a model's users, kept of those who were asked about beforehand: most raters of a new item are the same, with the same
 * profiles. Safe for any number of threads once all are kept.
 */
final class UserCodes {

    /** 64 MB. */
    private static final int MOST_NUMBERS = 1 << 24;

    private final AutoencoderModel model;
    private final float[][] codes;
    private final long[] hashes;
    private final int most;
    private int kept;

    UserCodes(AutoencoderModel model) {
        this.model = model;
        codes = new float[model.users().size()][];
        hashes = new long[codes.length];
        most = MOST_NUMBERS / model.network().codeUnits();
    }

    /** Works the code of a user out, and keeps it if there is room; not to be called while others read. */
    float[] keep(UserProfile user) {
        float[] code = model.userEmbedding(user).vector();
        if (user.isKnownUser() && kept < most) {
            kept++;
            codes[user.userIndex()] = Arrays.copyOf(code, model.network().codeUnits());
            hashes[user.userIndex()] = user.hash();
        }
        return code;
    }

    /** (code units) of a user, perhaps with padding; not to be changed. */
    float[] of(UserProfile user) {
        boolean isKept =
                user.isKnownUser() && codes[user.userIndex()] != null && hashes[user.userIndex()] == user.hash();
        return isKept ? codes[user.userIndex()] : model.userEmbedding(user).vector();
    }
}
