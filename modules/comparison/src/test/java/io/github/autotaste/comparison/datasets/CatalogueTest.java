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
package io.github.autotaste.comparison.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueTest {

    @Test
    void everySetIsNamedOnceAndComesFromItsPublisherUnderTermsThatCanBeRead() {
        Catalogue known = Catalogue.known();

        assertThat(known.sets())
                .extracting(DataSet::name)
                .doesNotHaveDuplicates()
                .contains("ml-100k", "ml-32m");
        assertThat(known.sets()).allSatisfy(set -> {
            assertThat(set.address()).hasScheme("https").hasHost("files.grouplens.org");
            assertThat(set.bytes()).isBetween(500_000L, 1_000_000_000L);
            assertThat(set.licence().terms()).isNotBlank();
            assertThat(set.licence().address()).startsWith("https://");
            assertThat(set.ratings()).isNotEqualTo(set.titles());
            assertThat(known.named(set.name())).contains(set);
        });
        assertThat(known.named("ml-7k")).isEmpty();
    }

    @Test
    void anAddressThatOthersCanReadAlongIsRefused() {
        DataSet set = Catalogue.known().sets().get(0);

        assertThatThrownBy(() -> new DataSet(
                        set.name(),
                        set.content(),
                        URI.create("http://files.grouplens.org/ml-100k.zip"),
                        set.bytes(),
                        set.checksum(),
                        set.licence(),
                        set.folder(),
                        set.ratings(),
                        set.titles()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an address with https, found http://files.grouplens.org/ml-100k.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", "md5:0E33", "md5:0e33"})
    void aChecksumOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> Checksum.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
