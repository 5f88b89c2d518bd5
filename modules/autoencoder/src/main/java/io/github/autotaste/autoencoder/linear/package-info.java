/** Linear item-to-item models: the weights from each item to others, learned in closed form. */
@NullMarked
package io.github.autotaste.autoencoder.linear;

import org.jspecify.annotations.NullMarked;
