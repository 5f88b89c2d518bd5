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
package io.github.autotaste.architecture.violations.taste;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.mahout.cf.taste.model.DataModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public interface Allowed {

    final class SeededRandomness {
        static RandomGenerator generator(long seed) {
            return new Well19937c(seed);
        }

        static void shuffle(List<?> list, long seed) {
            Collections.shuffle(list, new Random(seed));
        }
    }

    final class Constants {
        static final Logger LOG = LoggerFactory.getLogger(Constants.class);
        static final List<String> NAMES = List.of("a");
        static final Map<String, String> PAIRS = Map.of("a", "b", "c", "d");
        static final Map<String, String> VIEW = Collections.unmodifiableMap(new HashMap<>());
        static final Map<TimeUnit, String> UNITS = Collections.unmodifiableMap(new EnumMap<>(TimeUnit.class));
        static final List<String> NONE = Collections.emptyList();
        static final TimeUnit UNIT = TimeUnit.SECONDS;
        private static final int[] TABLE = {1, 2, 3};

        static int at(int index) {
            return TABLE[index];
        }
    }

    record RecordConfig(int hiddenUnits) {}

    abstract class CachingDataModel implements DataModel {
        int cached;
    }

    interface IdsOrIndices {
        void setPreference(long userID, long itemID, float value);

        void score(int userIndex, int[] itemIndices);

        default LongConsumer capture(long userID) {
            int userIndex = (int) userID;
            return itemID -> score(userIndex, new int[] {(int) (userID + itemID)});
        }
    }
}
