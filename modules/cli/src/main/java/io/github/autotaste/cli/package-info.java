/** The {@code autotaste} command: what is typed and printed; the work is done by the packages below and other modules. */
@NullMarked
package io.github.autotaste.cli;

import org.jspecify.annotations.NullMarked;
