/**
 * Tests of whether two contenders measured on the same users differ: Student's t, Wilcoxon's signed ranks and the
 * bootstrap on the users' differences, with Holm's correction for several tests.
 */
@NullMarked
package io.github.autotaste.evaluation.significance;

import org.jspecify.annotations.NullMarked;
