/** The {@code autotaste} command: options in, calls of the other modules, text out. */
@NullMarked
package io.github.autotaste.cli;

import org.jspecify.annotations.NullMarked;
