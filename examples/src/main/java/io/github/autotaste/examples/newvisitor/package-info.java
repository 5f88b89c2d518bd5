/** Recommendations for somebody who was not there when the model was trained. */
@NullMarked
package io.github.autotaste.examples.newvisitor;

import org.jspecify.annotations.NullMarked;
