/**
 * The loops where the time goes: a handful of vector operations on {@code float[]} rows, named as in BLAS. No I/O, no
 * state.
 */
@NullMarked
package io.github.autotaste.autoencoder.kernels;

import org.jspecify.annotations.NullMarked;
