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
package io.github.autotaste.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelSlotTest {

    @TempDir
    private Path folder;

    private final List<Scorer> loaded = new ArrayList<>();

    private Path file;
    private boolean canScore = true;

    /** Writes down whom it has scored for. */
    private final class Scorer implements ItemScorer, AutoCloseable {

        private final boolean canScore = ModelSlotTest.this.canScore;
        private final List<Integer> users = new ArrayList<>();
        private boolean isClosed;

        @Override
        public IdIndex users() {
            return IdIndex.of(1);
        }

        @Override
        public IdIndex items() {
            return IdIndex.of(10, 20);
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            if (!canScore) {
                throw new IllegalStateException("no such operator");
            }
            users.add(profile.userIndex());
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("model"), "first");
    }

    private ModelSource source() {
        return new ModelSource(file, (name, version) -> {
            Scorer scorer = new Scorer();
            loaded.add(scorer);
            return new ServedModel(
                    name, version, scorer, RatingMatrixBuilder.ofRatings().build(), Map.of());
        });
    }

    @Test
    void makesListsForAUserAndForAStrangerBeforeItServes() throws IOException {
        new ModelSlot(source());

        assertThat(loaded)
                .singleElement()
                .satisfies(scorer -> assertThat(scorer.users).containsExactly(0, -1));
    }

    @Test
    void closesAModelThatCannotMakeAList() {
        canScore = false;

        assertThatThrownBy(() -> new ModelSlot(source())).hasMessage("no such operator");

        assertThat(loaded)
                .singleElement()
                .satisfies(scorer -> assertThat(scorer.isClosed).isTrue());
    }

    @Test
    void servesOnIfANewerModelCannotMakeAList() throws IOException {
        ModelSlot slot = new ModelSlot(source());
        Files.writeString(file, "the second");
        canScore = false;

        assertThatThrownBy(slot::renew).hasMessage("no such operator");

        assertThat(loaded).extracting(scorer -> scorer.isClosed).containsExactly(false, true);
        try (var lease = slot.lease()) {
            assertThat(lease.subject().scorer()).isSameAs(loaded.get(0));
        }
    }

    @Test
    void loadsNothingAfterTheEnd() throws IOException {
        ModelSlot slot = new ModelSlot(source());
        slot.close();
        Files.writeString(file, "the second");

        assertThat(slot.renew()).isFalse();

        assertThat(loaded).extracting(scorer -> scorer.isClosed).containsExactly(true);
    }
}
