@NullMarked
package io.github.autotaste.architecture.violations.cycle.first;

import org.jspecify.annotations.NullMarked;
