@NullMarked
package io.github.autotaste.architecture.violations.cycle.second;

import org.jspecify.annotations.NullMarked;
