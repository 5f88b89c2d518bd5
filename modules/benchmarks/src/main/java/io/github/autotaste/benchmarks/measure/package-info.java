/** How it is measured: clocks, memory, statistics, and a JVM of its own for each measurement. */
@NullMarked
package io.github.autotaste.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
