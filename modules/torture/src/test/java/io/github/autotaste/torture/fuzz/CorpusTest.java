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
package io.github.autotaste.torture.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kept inputs, among which is every one that ever found a fault, and some thousands made of them. */
final class CorpusTest {

    private static final Path MODULE = Path.of("");
    private static final int MADE = 1_000;
    private static final long SEED = 20;

    @TempDir
    private Path folder;

    /** Not those for native code: what it does with them ends the JVM, if it goes wrong. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONNX_RUNTIME")
    void isRefusedAsDocumentedInLittleMemoryAndTime(Target target) throws IOException {
        List<byte[]> corpus = Corpus.read(MODULE, target);
        Bounds bounds = new Bounds(target.open(folder));
        corpus.forEach(bounds::take);
        Mutations mutations = new Mutations(corpus, SEED);
        for (int made = 0; made < MADE; made++) {
            byte[] input = mutations.next();
            try {
                bounds.take(input);
            } catch (IllegalStateException e) {
                throw new AssertionError("Input " + HexFormat.of().formatHex(input), e);
            }
        }
    }

    @Test
    void boundsTellWhatIsNotDocumented() {
        Bounds bounds = new Bounds(bytes -> {
            throw new NullPointerException("of byte " + bytes[0]);
        });
        assertThatThrownBy(() -> bounds.take(new byte[] {7})).hasMessageContaining("NullPointerException: of byte 7");
    }

    @Test
    void boundsTellTooMuchMemory() {
        byte[][] kept = new byte[1][];
        Bounds bounds = new Bounds(bytes -> kept[0] = new byte[(int) Bounds.CONSTANT_BYTES + 2 * bytes.length + 1]);
        assertThatThrownBy(() -> bounds.take(new byte[10]))
                .hasMessageMatching("10 bytes of input took .* of memory and .* ns");
        assertThat(kept[0]).isNotEmpty();
    }

    @Test
    void mutationsAreTheSameWithTheSameSeed() {
        List<byte[]> corpus = List.of(new byte[] {1, 2, 3}, new byte[] {4, 5, 6, 7});
        Mutations first = new Mutations(corpus, 1);
        Mutations second = new Mutations(corpus, 1);
        Mutations other = new Mutations(corpus, 2);
        boolean differs = false;
        for (int made = 0; made < 20; made++) {
            byte[] input = first.next();
            assertThat(second.next()).isEqualTo(input);
            differs |= !Arrays.equals(input, other.next());
        }
        assertThat(differs).isTrue();
    }
}
