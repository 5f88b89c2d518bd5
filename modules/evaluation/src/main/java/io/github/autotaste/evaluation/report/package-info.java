/** A comparison as text: tables for people, JSON and CSV for machines. */
@NullMarked
package io.github.autotaste.evaluation.report;

import org.jspecify.annotations.NullMarked;
