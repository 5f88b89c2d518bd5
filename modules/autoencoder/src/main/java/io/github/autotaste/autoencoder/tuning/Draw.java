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

import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws of single settings. */
record Draw(RandomGenerator random) {

    /** One of some values, each as likely as its share of the list. */
    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** From a range whose factors of two are equally likely, to two significant digits. */
    double logUniform(double low, double high) {
        double drawn = low * StrictMath.pow(high / low, random.nextDouble());
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(drawn)) - 1);
        return unit < 1 ? Math.rint(drawn / unit) / Math.rint(1 / unit) : Math.rint(drawn / unit) * unit;
    }
}
