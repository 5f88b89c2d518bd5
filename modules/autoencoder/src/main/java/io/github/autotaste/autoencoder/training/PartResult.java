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
package io.github.autotaste.autoencoder.training;

/**
 * What one part of the rows gives in a step.
 *
 * @param groups (groups)(values) the gradient of the part's summed loss by the parameters that all parts share, without weight
 *     decay; or, behind an epoch alone, these parameters as the part has them; in the form of {@link SharedParameters#values}
 * @param loss the summed loss of the part's targets
 * @param targets how many there are
 * @param rows how many rows the part learnt from
 * @param isFinite whether gradients and their squares are finite
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record PartResult(float[][] groups, double loss, long targets, int rows, boolean isFinite) {}
