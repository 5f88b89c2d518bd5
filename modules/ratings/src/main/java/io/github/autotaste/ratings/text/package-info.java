/** Text from files and from the command line on its way into an output. */
@NullMarked
package io.github.autotaste.ratings.text;

import org.jspecify.annotations.NullMarked;
