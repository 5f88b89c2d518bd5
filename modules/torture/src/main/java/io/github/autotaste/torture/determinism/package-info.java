/** The bytes of models over numbers of threads, versions of Java, kernels and compilers. */
@NullMarked
package io.github.autotaste.torture.determinism;

import org.jspecify.annotations.NullMarked;
