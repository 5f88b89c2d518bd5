/**
 * Taste recommenders over any {@link io.github.autotaste.ratings.ItemScorer}.
 *
 * <p>{@link io.github.autotaste.taste.AutoRecRecommender} and {@link io.github.autotaste.taste.CdaeRecommender} train on
 * a data model and take the place of Mahout's own recommenders; {@link
 * io.github.autotaste.taste.AutoencoderRecommender} is what they share, for scorers that come from elsewhere. Compiled
 * against Mahout 0.13, the classes also run on mahout-mr 0.10 and later and on mahout-core 0.9.
 */
@NullMarked
package io.github.autotaste.taste;

import org.jspecify.annotations.NullMarked;
