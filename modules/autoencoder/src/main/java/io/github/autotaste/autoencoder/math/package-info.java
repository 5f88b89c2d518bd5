/**
 * Linear algebra: {@link io.github.autotaste.autoencoder.math.Kernels} over rows of {@code float}, in which training and
 * scoring spend their time, loops in {@code double}, and {@link io.github.autotaste.autoencoder.math.FloatMatrix}.
 */
@NullMarked
package io.github.autotaste.autoencoder.math;

import org.jspecify.annotations.NullMarked;
