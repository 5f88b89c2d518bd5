/** Ratings that Autotaste generates itself, for a first run without data of one's own. */
@NullMarked
package io.github.autotaste.comparison.sample;

import org.jspecify.annotations.NullMarked;
