@NullMarked
package io.github.autotaste.architecture.violations.autoencoder.file;

import org.jspecify.annotations.NullMarked;
