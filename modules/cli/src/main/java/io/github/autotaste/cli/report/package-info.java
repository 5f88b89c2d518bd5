/** A comparison as text: tables for people, JSON and CSV for machines. */
@NullMarked
package io.github.autotaste.cli.report;

import org.jspecify.annotations.NullMarked;
