@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.network;

import org.jspecify.annotations.NullMarked;
