/** How fast models are trained, by this library and by its peers. */
@NullMarked
package io.github.autotaste.benchmarks.training;

import org.jspecify.annotations.NullMarked;
