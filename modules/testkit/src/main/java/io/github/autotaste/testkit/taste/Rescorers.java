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
package io.github.autotaste.testkit.taste;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongPredicate;
import org.apache.mahout.cf.taste.recommender.IDRescorer;

/** Rescorers that do one thing. */
final class Rescorers {

    private Rescorers() {}

    static IDRescorer changing(DoubleUnaryOperator change) {
        return new IDRescorer() {
            @Override
            public double rescore(long itemID, double originalScore) {
                return change.applyAsDouble(originalScore);
            }

            @Override
            public boolean isFiltered(long itemID) {
                return false;
            }
        };
    }

    /** Filters items out, and fails if one of them is rescored all the same. */
    static IDRescorer filtering(LongPredicate filtered) {
        return new IDRescorer() {
            @Override
            public double rescore(long itemID, double originalScore) {
                if (filtered.test(itemID)) {
                    throw new AssertionError("Item " + itemID + " is filtered, but was rescored");
                }
                return originalScore;
            }

            @Override
            public boolean isFiltered(long itemID) {
                return filtered.test(itemID);
            }
        };
    }
}
