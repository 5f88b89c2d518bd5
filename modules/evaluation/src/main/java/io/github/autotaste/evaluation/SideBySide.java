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

/** Fits every contender once per split and measures all of them on the same users and pairs. */
public final class SideBySide {

    private final Protocol protocol;
    private final ComparisonListener listener;

    public SideBySide(Protocol protocol, ComparisonListener listener) {
        this.protocol = protocol;
        this.listener = listener;
    }

    public Comparison run(Splitter splitter, List<Contender> contenders) {
        throw new UnsupportedOperationException(protocol + " " + listener + splitter + contenders);
    }
}
