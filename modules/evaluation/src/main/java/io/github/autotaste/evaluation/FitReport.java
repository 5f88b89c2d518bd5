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
package io.github.autotaste.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fit took and left behind.
 *
 * @param seconds wall time
 * @param modelBytes by how much the reachable heap has grown; null if it has not, because others let go of something
 * @param epochLosses the mean training loss of each epoch; empty if the contender does not tell
 */
record FitReport(double seconds, @Nullable Long modelBytes, List<Double> epochLosses) {

    FitReport {
        epochLosses = List.copyOf(epochLosses);
    }

    static FitReport of(double seconds, long heapBefore, FittedContender fitted) {
        long grown = HeapUse.afterCollection() - heapBefore;
        return new FitReport(seconds, grown > 0 ? grown : null, fitted.epochLosses());
    }
}
