/** The rules of the design, held against the classes of all modules, and small classes that break each of them. */
@NullMarked
package io.github.autotaste.architecture;

import org.jspecify.annotations.NullMarked;
