/** Writers and trainings that are killed, and folders that cannot be written to. */
@NullMarked
package io.github.autotaste.torture.crash;

import org.jspecify.annotations.NullMarked;
