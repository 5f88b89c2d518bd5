/** Public data sets by name, fetched over HTTPS into a folder of this machine. */
@NullMarked
package io.github.autotaste.comparison.datasets;

import org.jspecify.annotations.NullMarked;
