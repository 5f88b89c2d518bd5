/** Recorded histories of recommenders that are read, written to and refreshed at once. */
@NullMarked
package io.github.autotaste.torture.history;

import org.jspecify.annotations.NullMarked;
