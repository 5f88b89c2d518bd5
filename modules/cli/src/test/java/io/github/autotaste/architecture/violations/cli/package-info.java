@NullMarked
package io.github.autotaste.architecture.violations.cli;

import org.jspecify.annotations.NullMarked;
