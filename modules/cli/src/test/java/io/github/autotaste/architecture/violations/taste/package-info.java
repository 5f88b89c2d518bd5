@NullMarked
package io.github.autotaste.architecture.violations.taste;

import org.jspecify.annotations.NullMarked;
