@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.optimiser;

import org.jspecify.annotations.NullMarked;
