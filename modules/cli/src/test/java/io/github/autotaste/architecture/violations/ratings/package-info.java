@NullMarked
package io.github.autotaste.architecture.violations.ratings;

import org.jspecify.annotations.NullMarked;
