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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public interface StaticState {

    final class OfAField {
        static int calls;
    }

    final class OfAnArrayForAll {
        static final int[] TABLE = {1, 2, 3};
    }

    final class OfACache {
        @SuppressWarnings("unused")
        private static final Map<String, String> CACHE = new HashMap<>();
    }

    final class OfAList {
        static final List<String> NAMES = new ArrayList<>();
    }

    final class OfACounter {
        static final AtomicInteger CALLS = new AtomicInteger();
    }

    final class OfAGenerator {
        static final Random RANDOM = new Random(1);
    }

    final class OfAPool {
        static final ExecutorService WORKERS = Executors.newSingleThreadExecutor();
    }

    final class OfAThread {
        static final ThreadLocal<float[]> SCRATCH = ThreadLocal.withInitial(() -> new float[8]);
    }
}
