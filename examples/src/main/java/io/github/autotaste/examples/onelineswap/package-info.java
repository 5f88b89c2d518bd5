/** A Taste application moved from item-based collaborative filtering to AutoRec by one line. */
@NullMarked
package io.github.autotaste.examples.onelineswap;

import org.jspecify.annotations.NullMarked;
