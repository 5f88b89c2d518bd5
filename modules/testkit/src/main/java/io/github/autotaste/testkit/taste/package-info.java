/**
 * The contract of a Taste recommender as JUnit tests: a test class that implements {@link
 * io.github.autotaste.testkit.taste.RecommenderContract} inherits them all. Needs Mahout on the class path.
 */
@NullMarked
package io.github.autotaste.testkit.taste;

import org.jspecify.annotations.NullMarked;
