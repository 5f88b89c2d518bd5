/** Small data for the tests of every module. */
@NullMarked
package io.github.autotaste.testkit;

import org.jspecify.annotations.NullMarked;
