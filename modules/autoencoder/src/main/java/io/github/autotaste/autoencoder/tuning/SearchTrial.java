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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;

/**
 * A configuration that was tried, as far as it came.
 *
 * @param number 0 for the configuration the search started from, then in the order of the draws
 * @param config its epochs are those after which it was best
 * @param score the validation metric then; NaN if there was none
 * @param allowedEpochs how many epochs it could train for; the number at which it was discarded, or the most there are
 * @param isSettled whether training ended earlier, for want of a new best, so that more epochs would change nothing
 */
public record SearchTrial(int number, AutoencoderConfig config, double score, int allowedEpochs, boolean isSettled) {

    static SearchTrial untrained(int number, AutoencoderConfig config) {
        return new SearchTrial(number, config, Double.NaN, 0, false);
    }

    SearchTrial withAllowedEpochs(int epochs) {
        return new SearchTrial(number, config, score, epochs, isSettled);
    }
}
