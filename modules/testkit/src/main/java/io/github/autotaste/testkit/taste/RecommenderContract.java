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
package io.github.autotaste.testkit.taste;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What callers of a Taste recommender may rely on, as tests. Implement {@code buildRecommender} in a test class to hold
 * a recommender to it; name with {@link KnownBreak} what it is known not to keep.
 *
 * <p>The promises come from Taste's Javadoc and from what its item-based recommender does. Three go further. Estimates are
 * ranked before they are clipped, and what a rescorer makes equal keeps its order, because a list of equal values would
 * otherwise say nothing of the items. And equal data gives equal answers, because lists that change from run to run cannot
 * be compared.
 */
@ExtendWith(KnownBreakExtension.class)
public interface RecommenderContract extends ListContract, EstimateContract, ServiceContract {}
