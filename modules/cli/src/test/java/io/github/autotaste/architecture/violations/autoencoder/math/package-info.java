@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.math;

import org.jspecify.annotations.NullMarked;
