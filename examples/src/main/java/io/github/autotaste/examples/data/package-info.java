/** What the examples recommend: the ratings of an invented film club. */
@NullMarked
package io.github.autotaste.examples.data;

import org.jspecify.annotations.NullMarked;
