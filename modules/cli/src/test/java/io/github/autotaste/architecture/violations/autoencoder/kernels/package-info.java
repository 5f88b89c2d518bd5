@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.kernels;

import org.jspecify.annotations.NullMarked;
