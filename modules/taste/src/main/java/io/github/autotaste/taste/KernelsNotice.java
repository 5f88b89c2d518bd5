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
package io.github.autotaste.taste;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, once in a JVM, that models could be trained and asked faster. */
final class KernelsNotice {

    /** The class is initialised when somebody asks for the first time. */
    private static final boolean ARE_FAST = told(
            LoggerFactory.getLogger(AutoencoderRecommender.class),
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());

    private KernelsNotice() {}

    /** Says so the first time, if it is so; returns whether kernels run over the Vector API. */
    static boolean once() {
        return ARE_FAST;
    }

    static boolean told(Logger log, boolean hasVectors) {
        if (!hasVectors) {
            log.info("Models are trained and asked in plain Java: java --add-modules jdk.incubator.vector makes"
                    + " training, and lists of large catalogues, faster");
        }
        return hasVectors;
    }
}
