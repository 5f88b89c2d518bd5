/** Mahout's own evaluator over recommenders of both libraries. */
@NullMarked
package io.github.autotaste.examples.tasteevaluation;

import org.jspecify.annotations.NullMarked;
