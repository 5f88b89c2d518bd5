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
package io.github.autotaste.autoencoder.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;

/** Looks at every component of a record, so that a new one cannot be forgotten in a test. */
final class RecordComponents {

    private RecordComponents() {}

    static void assertAllDiffer(Record one, Record other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            assertThat(valueOf(component, other)).as(component.getName()).isNotEqualTo(valueOf(component, one));
        }
    }

    static void assertNamedIn(String text, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            assertThat(text).contains(component.getName() + "=" + valueOf(component, record));
        }
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot read " + component, e);
        }
    }
}
