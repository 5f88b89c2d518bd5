/**
 * From ratings and a configuration to a model: epochs, batches, negative samples and threads. The result is a function of
 * data, configuration and seed alone.
 */
@NullMarked
package io.github.autotaste.autoencoder.training;

import org.jspecify.annotations.NullMarked;
