@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.model;

import org.jspecify.annotations.NullMarked;
