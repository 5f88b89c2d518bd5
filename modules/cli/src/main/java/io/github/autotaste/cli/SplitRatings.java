/*
 * Copyright 2026 The Autotaste Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.autotaste.cli;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.IdIndex;

/**
 * Ratings with the way to part them into training and test.
 *
 * @param name where they come from, in words
 * @param split the split in words, as in a protocol
 * @param users those of both parts together
 * @param hasValues whether they are ratings, or preferences without values
 */
record SplitRatings(String name, String split, Splitter splitter, IdIndex users, boolean hasValues) {}
