/**
 * How parameters follow their gradients: one small interface, one record per method.
 */
@NullMarked
package io.github.autotaste.autoencoder.optimiser;

import org.jspecify.annotations.NullMarked;
