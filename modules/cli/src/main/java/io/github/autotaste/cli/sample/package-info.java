/** Ratings that Autotaste generates itself, for a first run without data of one's own. */
@NullMarked
package io.github.autotaste.cli.sample;

import org.jspecify.annotations.NullMarked;
