/**
 * What is measured of a contender, one metric to a file, each with its definition and source.
 *
 * <p>Three kinds, by what one value belongs to: a {@link io.github.autotaste.evaluation.metrics.RankingMetric} to one
 * user's list, a {@link io.github.autotaste.evaluation.metrics.RatingMetric} to one pair of user and item, and a
 * {@link io.github.autotaste.evaluation.metrics.SystemMetric} to all lists together. Metrics know nothing of contenders,
 * splits or intervals.
 */
@NullMarked
package io.github.autotaste.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
