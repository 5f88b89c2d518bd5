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
package io.github.autotaste.autoencoder.math;

/**
 * What a step of RProp has in common for all parameters.
 *
 * @param growth factor of a parameter's step while its gradient keeps its sign
 * @param shrinkage factor when the sign turns
 * @param smallest lower bound of the steps
 * @param largest upper bound of the steps
 * @param decay with which parameters enter their own gradients
 */
public record RPropStep(float growth, float shrinkage, float smallest, float largest, float decay) {}
