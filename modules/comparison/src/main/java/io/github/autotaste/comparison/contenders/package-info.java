/** The recommenders that can be compared, by name: ours, those of Taste, and simple ones to beat. */
@NullMarked
package io.github.autotaste.comparison.contenders;

import org.jspecify.annotations.NullMarked;
