/**
 * Vectors and matrices of {@code float}: the loops where the time goes, named as in BLAS, and the matrices they run
 * over. No I/O, no state.
 */
@NullMarked
package io.github.autotaste.autoencoder.math;

import org.jspecify.annotations.NullMarked;
