/** What the measurements run on: ratings of any shape, made from a seed, and MovieLens-1M. */
@NullMarked
package io.github.autotaste.benchmarks.data;

import org.jspecify.annotations.NullMarked;
