/**
 * Ratings from the text files people have. Every complaint names the file and the line, what was expected and what was
 * found.
 */
@NullMarked
package io.github.autotaste.io;

import org.jspecify.annotations.NullMarked;
