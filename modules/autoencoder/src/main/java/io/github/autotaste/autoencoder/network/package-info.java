/**
 * The mathematics of one autoencoder: activations, losses and corruption, each value beside its derivative; parameters;
 * and the objective with its gradient, once as it reads in the papers and once as training runs it.
 */
@NullMarked
package io.github.autotaste.autoencoder.network;

import org.jspecify.annotations.NullMarked;
