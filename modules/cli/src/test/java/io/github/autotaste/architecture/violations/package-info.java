/** A tree of packages as the project has it, whose classes break the rules; those in {@code Allowed} break none. */
@NullMarked
package io.github.autotaste.architecture.violations;

import org.jspecify.annotations.NullMarked;
