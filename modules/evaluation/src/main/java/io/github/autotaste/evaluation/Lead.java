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
package io.github.autotaste.evaluation;

import java.util.List;

/**
 * Who has the best mean of a metric, and who is not shown to be worse.
 *
 * @param metric name of the metric
 * @param best name of the contender with the best mean, the first of equal ones
 * @param tied names of the others that no test shows to be worse than the best, the better mean first
 * @param contenders how many have the metric
 * @param users how many users the best was measured on
 */
public record Lead(String metric, String best, List<String> tied, int contenders, int users) {

    public Lead {
        tied = List.copyOf(tied);
    }
}
