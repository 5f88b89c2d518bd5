/**
 * One autoencoder: its parameters, activations, losses and corruption, and {@link
 * io.github.autotaste.autoencoder.network.Backpropagation}, the gradient by which it is trained and users are folded in.
 */
@NullMarked
package io.github.autotaste.autoencoder.network;

import org.jspecify.annotations.NullMarked;
