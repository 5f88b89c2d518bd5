/** The command that runs the tests of reliability that take long, and prints what they found. */
@NullMarked
package io.github.autotaste.torture;

import org.jspecify.annotations.NullMarked;
