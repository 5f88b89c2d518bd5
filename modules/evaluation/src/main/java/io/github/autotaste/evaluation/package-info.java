/**
 * Honest side-by-side evaluation: one shared split, one fit per contender, every metric defined with its policy for
 * users and pairs it does not cover.
 */
@NullMarked
package io.github.autotaste.evaluation;

import org.jspecify.annotations.NullMarked;
