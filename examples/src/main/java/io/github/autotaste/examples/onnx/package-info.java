/** Train here, serve from a file: in Java, or anywhere else. */
@NullMarked
package io.github.autotaste.examples.onnx;

import org.jspecify.annotations.NullMarked;
