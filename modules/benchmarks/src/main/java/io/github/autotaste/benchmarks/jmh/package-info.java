/** Micro-benchmarks of the parts in which the time goes, run by JMH. */
@NullMarked
package io.github.autotaste.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
