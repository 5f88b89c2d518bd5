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
package io.github.autotaste.autoencoder.model;

/** The slopes of CDAE's loss by the code of a user, over the user's preferences and all other items. */
interface CodeGradient {

    /**
     * The slopes at a code.
     *
     * @param code (padded code units) not changed
     * @param preferred the items whose targets are 1
     * @param weightOfOthers what the loss of each other item, whose target is 0, counts
     * @return (padded code units) a new array
     */
    float[] at(float[] code, int[] preferred, float weightOfOthers);

    /**
     * The slopes of users who have all but one of some preferences, the first without the first.
     *
     * @param preferred ascending
     * @param weightOfOthers as in {@link #at}
     */
    WithoutEach withoutEach(int[] preferred, float weightOfOthers);

    /** Slopes at one code for each preference left out. */
    @FunctionalInterface
    interface WithoutEach {

        /**
         * The slopes at some codes.
         *
         * @param codes (preferences) (padded code units) not changed
         * @return (preferences) (padded code units) new arrays
         */
        float[][] at(float[][] codes);
    }
}
