/**
 * What training yields: models as {@link io.github.autotaste.ratings.ItemScorer}s, which fold in users they were not
 * trained on.
 */
@NullMarked
package io.github.autotaste.autoencoder.model;

import org.jspecify.annotations.NullMarked;
