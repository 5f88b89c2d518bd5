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
package io.github.autotaste.benchmarks.training;

/** What is trained. */
public enum Model {
    /** I-AutoRec by mini-batch Adam. */
    I_AUTOREC("I-AutoRec, Adam"),
    /** I-AutoRec by full-batch RProp, as in its paper. */
    I_AUTOREC_RPROP("I-AutoRec, RProp"),
    /** CDAE with the logistic loss by mini-batch Adam, five negatives sampled for each preference. */
    CDAE_SAMPLED("CDAE, 5 negatives"),
    /** The same with all other items as negatives. */
    CDAE_WHOLE("CDAE, whole catalogue");

    private final String label;

    Model(String label) {
        this.label = label;
    }

    public boolean isAutoRec() {
        return this == I_AUTOREC || this == I_AUTOREC_RPROP;
    }

    @Override
    public String toString() {
        return label;
    }
}
