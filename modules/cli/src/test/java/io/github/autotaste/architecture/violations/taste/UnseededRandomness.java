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

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.mahout.common.RandomUtils;

public interface UnseededRandomness {

    final class OfRandom {
        static Object draw() {
            return new Random();
        }
    }

    final class OfAReferenceToRandom {
        static Supplier<Random> draw() {
            return Random::new;
        }
    }

    final class OfSplittableRandom {
        static Object draw() {
            return new SplittableRandom();
        }
    }

    final class OfAGeneratorByDefault {
        static Object draw() {
            return RandomGenerator.getDefault();
        }
    }

    final class OfMath {
        static double draw() {
            return Math.random();
        }
    }

    final class OfTheThread {
        static int draw() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    final class OfCommonsMath {
        static Object draw() {
            return new Well19937c();
        }
    }

    final class OfCommonsMathData {
        static Object draw() {
            return new RandomDataGenerator();
        }
    }

    final class OfMahout {
        static Object draw() {
            return RandomUtils.getRandom();
        }
    }

    final class OfTheSystem {
        static Object draw() {
            return new SecureRandom();
        }
    }

    final class OfAnIdentifier {
        static Object draw() {
            return UUID.randomUUID();
        }
    }

    final class OfAShuffle {
        static void draw(List<?> list) {
            Collections.shuffle(list);
        }
    }
}
