/**
 * Trained models as ONNX files, opset {@value io.github.autotaste.onnx.export.OnnxExport#OPSET}, IR version {@value
 * io.github.autotaste.onnx.export.OnnxExport#IR_VERSION}: {@link io.github.autotaste.onnx.export.OnnxExport}. The
 * models are read from outside and know nothing of ONNX; nothing here runs a file.
 */
@NullMarked
package io.github.autotaste.onnx.export;

import org.jspecify.annotations.NullMarked;
