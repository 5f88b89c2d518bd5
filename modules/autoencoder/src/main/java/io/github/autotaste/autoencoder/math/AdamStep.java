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
 * What a step of Adam has in common for all parameters.
 *
 * @param rate step size, with the bias corrections of both means in it
 * @param floor what is added to the root of the mean square, with its correction
 * @param decay with which parameters enter their own gradients
 * @param beta1 share of the mean of gradients that is kept
 * @param beta2 share of the mean of squared gradients that is kept
 */
public record AdamStep(float rate, float floor, float decay, double beta1, double beta2) {}
