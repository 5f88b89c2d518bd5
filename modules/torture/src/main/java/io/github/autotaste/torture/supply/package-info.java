/** Whether what is released is what its sources say. */
@NullMarked
package io.github.autotaste.torture.supply;

import org.jspecify.annotations.NullMarked;
