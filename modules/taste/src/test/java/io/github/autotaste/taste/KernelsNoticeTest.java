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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KernelsNoticeTest {

    @Test
    void namesTheOptionThatMakesKernelsFast() {
        RecordingLog log = new RecordingLog();
        assertThat(KernelsNotice.told(log.logger(), false)).isFalse();
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("info ")
                .contains("--add-modules jdk.incubator.vector");
    }

    @Test
    void saysNothingWhereTheyAre() {
        RecordingLog log = new RecordingLog();
        assertThat(KernelsNotice.told(log.logger(), true)).isTrue();
        assertThat(log.lines()).isEmpty();
    }
}
