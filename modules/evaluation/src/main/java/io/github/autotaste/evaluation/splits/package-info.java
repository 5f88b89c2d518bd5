/** The ways to part ratings into training and test: each a {@link io.github.autotaste.evaluation.Splitter}. */
@NullMarked
package io.github.autotaste.evaluation.splits;

import org.jspecify.annotations.NullMarked;
