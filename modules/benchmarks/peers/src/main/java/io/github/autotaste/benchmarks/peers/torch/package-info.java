/** AutoRec and CDAE on libtorch, as its users write them and as well as it can be done. */
@NullMarked
package io.github.autotaste.benchmarks.peers.torch;

import org.jspecify.annotations.NullMarked;
