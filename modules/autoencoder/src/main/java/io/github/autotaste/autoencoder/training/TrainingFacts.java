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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the bytes of a trained model depend on, as facts by name: two trainings with the same facts give the same model. */
final class TrainingFacts {

    private TrainingFacts() {}

    /** @param previous the model to start from */
    static Map<String, String> of(TrainingProblem problem, @Nullable AutoencoderModel previous) {
        Map<String, String> facts = new LinkedHashMap<>(Settings.of("config", problem.config()));
        facts.put("ratings", textOf(problem.ratings()));
        facts.put("start", previous == null ? "new weights" : "a model with weights " + fingerprint(previous));
        facts.put("kernels", kernels());
        return facts;
    }

    /** Without the width of vectors, which changes no bit. */
    private static String kernels() {
        return Kernels.best().name().replaceFirst(",.*", "");
    }

    /** The same of a training with early stopping. */
    static Map<String, String> of(
            TrainingProblem problem, @Nullable AutoencoderModel previous, EarlyStopping stopping, Holdout heldOut) {
        Map<String, String> facts = new LinkedHashMap<>(of(problem, previous));
        facts.put("earlyStopping", stopping.toString());
        facts.put("heldOutRatings", textOf(heldOut.test()));
        return facts;
    }

    private static String textOf(RatingMatrix ratings) {
        TrainedOn trainedOn = TrainedOn.of(ratings);
        return trainedOn.range().count() + " of " + ratings.users().size() + " users and "
                + ratings.items().size() + " items with fingerprint " + trainedOn.fingerprint();
    }

    private static String fingerprint(AutoencoderModel model) {
        MessageDigest digest = TrainedOn.sha256();
        for (FloatMatrix group : model.network().parameters()) {
            for (float[] row : group.rows()) {
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * row.length);
                bytes.asFloatBuffer().put(row);
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
