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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.junit.platform.testkit.engine.Events;

/** A list of known breaks cannot rot. */
final class KnownBreakTest {

    @KnownBreak(check = "fails", because = "it is meant to")
    @ExtendWith(KnownBreakExtension.class)
    static final class Declared {
        @Test
        public void fails() {
            throw new AssertionError("as declared");
        }

        @Test
        public void passes() {}
    }

    @KnownBreak(check = "passes", because = "it once did not")
    @ExtendWith(KnownBreakExtension.class)
    static final class OutOfDate {
        @Test
        public void passes() {}
    }

    @KnownBreak(check = "renamed", because = "nobody knows")
    @ExtendWith(KnownBreakExtension.class)
    static final class Misnamed {
        @Test
        public void passes() {}
    }

    @Test
    void letsDeclaredBreakPass() {
        assertThat(run(Declared.class).succeeded().count()).isEqualTo(2);
    }

    @Test
    void failsOnceTheBreakIsMended() {
        Events failed = run(OutOfDate.class).failed();
        assertThat(failed.count()).isEqualTo(1);
        assertThat(failed.stream().map(Event::toString)).allMatch(event -> event.contains("it once did not"));
    }

    @Test
    void failsOnNameOfNoCheck() {
        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Misnamed.class))
                        .execute()
                        .containerEvents()
                        .filter(event -> event.getType() == EventType.FINISHED)
                        .map(Event::toString))
                .anyMatch(event -> event.contains("names no check: renamed"));
    }

    private static Events run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents();
    }
}
