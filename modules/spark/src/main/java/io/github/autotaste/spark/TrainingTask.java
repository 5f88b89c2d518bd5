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
package io.github.autotaste.spark;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.training.TrainingTotals;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * What the partitions of a training are made with, as it travels.
 *
 * @param settings the configuration as text
 * @param firstRows (partitions) how many users are in the partitions before
 * @param averages as of {@link ExecutorSettings}
 * @param checkpoints null for none
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
record TrainingTask(
        Map<String, String> settings,
        Broadcast<SharedIds> items,
        Broadcast<SharedTotals> totals,
        boolean hasValues,
        IdColumn user,
        int[] firstRows,
        boolean averages,
        @Nullable TrainingCheckpoints checkpoints)
        implements Serializable {

    private static final String CONFIG = "config";

    static Map<String, String> settingsOf(AutoencoderConfig config) {
        return new HashMap<>(Settings.of(CONFIG, config));
    }

    AutoencoderConfig config() {
        return Settings.read(CONFIG, settings, AutoencoderConfig.class);
    }

    TrainingTotals trainingTotals() {
        return totals.value().over(items.value(), hasValues);
    }

    TrainingTask withCheckpoints(TrainingCheckpoints made) {
        return new TrainingTask(settings, items, totals, hasValues, user, firstRows, averages, made);
    }

    /** The same for a training with the same data, configuration and partitions, and for no other. */
    String key() {
        MessageDigest digest = TrainedOn.sha256();
        String whole = new TreeMap<>(settings) + " " + averages + " " + Arrays.toString(firstRows) + " "
                + totals.value().hash() + " " + hasValues + " "
                + items.value().index().hashCode();
        return HexFormat.of()
                .formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
    }
}
