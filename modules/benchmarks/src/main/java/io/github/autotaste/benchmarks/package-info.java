/** The command that runs the measurements, each in a JVM of its own, and prints their tables. */
@NullMarked
package io.github.autotaste.benchmarks;

import org.jspecify.annotations.NullMarked;
