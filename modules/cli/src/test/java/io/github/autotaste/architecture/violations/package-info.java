/** A tree of packages as the project has it, whose classes break the rules. */
@NullMarked
package io.github.autotaste.architecture.violations;

import org.jspecify.annotations.NullMarked;
