/**
 * Ratings as the models see them: sparse rows of {@code float} values between dense user and item indices, with the
 * long ids of the outside world kept to one side in an {@link io.github.autotaste.ratings.IdIndex}. Everything here is
 * immutable and independent of files, Taste and models.
 */
@NullMarked
package io.github.autotaste.ratings;

import org.jspecify.annotations.NullMarked;
