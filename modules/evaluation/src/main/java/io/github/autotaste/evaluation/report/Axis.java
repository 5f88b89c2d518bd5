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
package io.github.autotaste.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A scale from values to pixels.
 *
 * @param low value at the start
 * @param high value at the end, above low
 * @param from pixel of the start
 * @param to pixel of the end; smaller than from on an axis that goes up
 * @param isLogarithmic whether equal factors are equally long; low is then above 0
 */
record Axis(double low, double high, double from, double to, boolean isLogarithmic) {

    /** A tick for about so many pixels. */
    private static final double TICK_DISTANCE = 70;

    /** An axis over values with a margin of a twentieth at both ends. */
    static Axis over(DoubleStream values, double from, double to) {
        double[] all = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double margin = high > low ? (high - low) / 20 : Math.max(1e-3, Math.abs(high) / 20);
        return new Axis(low - margin, high + margin, from, to, false);
    }

    /** A logarithmic axis over values above 0. */
    static Axis logarithmic(DoubleStream values, double from, double to) {
        double[] all = values.filter(value -> value > 0).toArray();
        double low = DoubleStream.of(all).min().orElse(1);
        double high = DoubleStream.of(all).max().orElse(1);
        return new Axis(low / 1.5, high * 1.5, from, to, true);
    }

    double at(double value) {
        double share = isLogarithmic
                ? Math.log(Math.max(low, value) / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return from + share * (to - from);
    }

    /** Round values on the axis. */
    List<Double> ticks() {
        return isLogarithmic ? powersOfTen() : multiples(step());
    }

    private double step() {
        double rough = (high - low) / Math.max(2, Math.abs(to - from) / TICK_DISTANCE);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= rough)
                .findFirst()
                .orElse(10 * power);
    }

    private List<Double> multiples(double step) {
        return IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
                .mapToObj(multiple -> multiple * step)
                .toList();
    }

    private List<Double> powersOfTen() {
        return IntStream.rangeClosed((int) Math.ceil(Math.log10(low)), (int) Math.floor(Math.log10(high)))
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }

    /** A tick's value without digits that say nothing. */
    static String label(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
