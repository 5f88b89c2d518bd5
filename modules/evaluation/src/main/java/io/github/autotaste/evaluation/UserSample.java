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

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** A simple random sample of users without repetition; a function of the users and the seed alone. */
final class UserSample {

    /** Keeps the draw apart from other draws with the same seed, such as that of the split. */
    private static final int STREAM = 0x75736572;

    private UserSample() {}

    /**
     * Draws by selection sampling (Knuth, The Art of Computer Programming, vol. 2, 3.4.2, algorithm S), which keeps the
     * order.
     *
     * @param users whom to draw from
     * @param wanted how many to draw; all if there are no more
     */
    static int[] draw(int[] users, int wanted, long seed) {
        if (wanted >= users.length) {
            return users;
        }
        RandomGenerator random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, STREAM});
        int[] drawn = new int[wanted];
        int count = 0;
        for (int position = 0; count < wanted; position++) {
            if (random.nextInt(users.length - position) < wanted - count) {
                drawn[count++] = users[position];
            }
        }
        return drawn;
    }
}
