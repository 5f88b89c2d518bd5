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
package io.github.autotaste.spark;

/**
 * How executors train together.
 *
 * @param partitions of the users
 * @param averages whether partitions learn alone for an epoch and their parameters are averaged then, instead of gradients
 *     being added in each step
 * @param checkpointDir of checkpoints; empty for none
 * @param checkpointInterval epochs from one checkpoint to the next
 */
record ExecutorSettings(int partitions, boolean averages, String checkpointDir, int checkpointInterval) {}
