/**
 * What training is told and what it yields: configurations as immutable records, finished models as
 * {@link io.github.autotaste.ratings.ItemScorer}s.
 */
@NullMarked
package io.github.autotaste.autoencoder.model;

import org.jspecify.annotations.NullMarked;
