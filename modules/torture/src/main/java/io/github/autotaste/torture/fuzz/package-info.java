/** Hostile inputs for every reader of files and for the server: they are refused as documented, in little memory and time. */
@NullMarked
package io.github.autotaste.torture.fuzz;

import org.jspecify.annotations.NullMarked;
