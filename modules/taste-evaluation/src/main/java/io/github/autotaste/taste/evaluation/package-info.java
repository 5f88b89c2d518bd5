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
/**
 * Evaluation for programs that speak Taste: {@link io.github.autotaste.taste.evaluation.TasteContender} puts a
 * recommender into a side-by-side comparison, {@link io.github.autotaste.taste.evaluation.RatingEvaluator} and {@link
 * io.github.autotaste.taste.evaluation.ListEvaluator} stand where a program has one of Mahout's evaluators.
 *
 * <p>Compiled against Mahout 0.13, the classes also run on mahout-mr 0.10 and later and on mahout-core 0.9.
 */
@NullMarked
package io.github.autotaste.taste.evaluation;

import org.jspecify.annotations.NullMarked;
