/** Tests of jcstress: calls that meet in every way. Not null-marked, for jcstress generates classes beside them. */
package io.github.autotaste.torture.stress;
