/**
 * ONNX files as {@link io.github.autotaste.ratings.ItemScorer}s, run by ONNX Runtime: {@link
 * io.github.autotaste.onnx.serving.OnnxScorer}. Nothing here knows how a model was trained or exported; what a file
 * takes and gives it says itself.
 */
@NullMarked
package io.github.autotaste.onnx.serving;

import org.jspecify.annotations.NullMarked;
