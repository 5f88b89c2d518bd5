/**
 * Recommenders that are simple or old and hard to beat, and that Taste lacks. Each is an {@link
 * io.github.autotaste.ratings.ItemScorer}.
 */
@NullMarked
package io.github.autotaste.baselines;

import org.jspecify.annotations.NullMarked;
