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
package io.github.autotaste.comparison.sample;

/**
 * An invented film.
 *
 * @param title its title
 * @param place where it lies in the space of tastes: from light to dark, slow to fast, real to fantastic
 * @param quality how many stars better than the average film it is for everybody
 * @param fame its share of all viewings if nobody had tastes, up to a factor
 */
@SuppressWarnings("ArrayRecordComponent") // made and read by the generator alone
record Film(String title, double[] place, double quality, double fame) {}
