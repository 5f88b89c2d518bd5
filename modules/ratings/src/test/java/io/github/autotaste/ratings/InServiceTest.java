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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InServiceTest {

    private final List<String> closed = new ArrayList<>();
    private final InService<String> service = new InService<>("The model", "first", closed::add);

    @Test
    void callsGoOnWithWhatTheyHave() {
        InService.Lease<String> before = service.lease();

        service.replaceBy("second");

        assertThat(before.subject()).isEqualTo("first");
        assertThat(service.subject()).isEqualTo("second");
        assertThat(closed).as("while a call is under way").isEmpty();
        before.close();
        assertThat(closed).containsExactly("first");
    }

    @Test
    void closesAtOnceWhatNoCallUses() {
        service.lease().close();

        service.replaceBy("second");

        assertThat(closed).containsExactly("first");
    }

    @Test
    void refusesLaterCallsThoughOthersAreUnderWay() {
        InService.Lease<String> before = service.lease();

        service.close();

        assertThatThrownBy(service::lease)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The model is closed");
        assertThat(closed).isEmpty();
        before.close();
        assertThat(closed).containsExactly("first");
    }

    @Test
    void closesOnce() {
        service.close();
        service.close();

        assertThat(closed).containsExactly("first");
        assertThat(service.isClosed()).isTrue();
    }

    @Test
    void closesAtOnceWhatComesAfterTheEnd() {
        service.close();

        service.replaceBy("second");
        assertThat(service.replace("first", "third")).as("nothing came between").isTrue();

        assertThat(closed).containsExactly("first", "second", "third");
        assertThat(service.subject()).isEqualTo("first");
    }

    @Test
    void doesNotReplaceWhatHasComeBetween() {
        service.replaceBy("second");

        assertThat(service.replace("first", "third")).isFalse();
        assertThat(service.replace("second", "third")).isTrue();

        assertThat(service.subject()).isEqualTo("third");
        assertThat(closed).containsExactly("first", "second");
    }
}
