/** How fast lists are served, by this library and by Mahout's own recommenders. */
@NullMarked
package io.github.autotaste.benchmarks.serving;

import org.jspecify.annotations.NullMarked;
