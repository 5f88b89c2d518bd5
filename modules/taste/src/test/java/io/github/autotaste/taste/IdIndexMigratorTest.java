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

import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.MemoryIDMigrator;
import org.apache.mahout.cf.taste.model.IDMigrator;
import org.junit.jupiter.api.Test;

final class IdIndexMigratorTest {

    @Test
    void textsHaveTheIdsOfTheirModelAndComeBack() throws TasteException {
        IdIndex items = IdIndex.ofTexts(List.of("034541762X", "B00-7", "caf\u00e9"));
        IDMigrator migrator = new IdIndexMigrator(items);

        for (int index = 0; index < items.size(); index++) {
            assertThat(migrator.toLongID(items.textAt(index))).isEqualTo(items.idAt(index));
            assertThat(migrator.toStringID(items.idAt(index))).isEqualTo(items.textAt(index));
        }
    }

    @Test
    void textsThatAreNewHaveMahoutsIds() throws TasteException {
        IDMigrator migrator = new IdIndexMigrator(IdIndex.ofTexts(List.of("a")));

        assertThat(migrator.toLongID("later")).isEqualTo(new MemoryIDMigrator().toLongID("later"));
        assertThat(migrator.toStringID(migrator.toLongID("later"))).isNull();
    }

    @Test
    void numbersStayNumbers() throws TasteException {
        IDMigrator migrator = new IdIndexMigrator(IdIndex.of(7, 10));

        assertThat(migrator.toLongID("10")).isEqualTo(10);
        assertThat(migrator.toLongID("11")).isEqualTo(11);
        assertThat(migrator.toStringID(7)).isEqualTo("7");
        assertThat(migrator.toStringID(8)).isNull();
    }
}
