/** What training is told: configurations as immutable records, their values by size of the data, and their text. */
@NullMarked
package io.github.autotaste.autoencoder.config;

import org.jspecify.annotations.NullMarked;
