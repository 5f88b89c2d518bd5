@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.training;

import org.jspecify.annotations.NullMarked;
