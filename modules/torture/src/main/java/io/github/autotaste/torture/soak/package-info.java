/** A server under load for long, with models that change and clients that misbehave. */
@NullMarked
package io.github.autotaste.torture.soak;

import org.jspecify.annotations.NullMarked;
