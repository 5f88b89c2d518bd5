/** The limits of the machine, measured, and the least time that a piece of work needs within them. */
@NullMarked
package io.github.autotaste.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
