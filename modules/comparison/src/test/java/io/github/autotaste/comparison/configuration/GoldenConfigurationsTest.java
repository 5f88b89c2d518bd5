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
package io.github.autotaste.comparison.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configurations that an earlier version of {@code autotaste tune --trials 3 --epochs 10} wrote for its own sample of
 * ratings mean the same for ever. The files are never written anew.
 */
final class GoldenConfigurationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Path file(String model) {
        return FOLDER.resolve(model + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "u-autorec", "cdae", "mult-dae", "dae"})
    void meansWhatItMeant(String model) throws IOException {
        Configuration read = ConfigurationFile.read(file(model));
        assertThat(read.kind()).hasToString(model);
        JsonNode written = MAPPER.readTree(file(model).toFile()).get("config");
        written.properties()
                .forEach(setting -> assertThat(
                                Settings.with(read.config(), Map.of(setting.getKey(), asText(setting.getValue()))))
                        .as(setting.getKey())
                        .isEqualTo(read.config()));
        assertThat(read.found()).containsEntry("data", "the sample that Autotaste generates");
    }

    private static String asText(JsonNode value) {
        return value.isArray() ? value.toString().replace(",", ", ") : value.asText();
    }

    @Test
    void itemAutoRecHasTheSettingsThatWereFound() throws IOException {
        assertThat(ConfigurationFile.read(file("i-autorec")).config())
                .isEqualTo(AutoRecConfig.itemBased()
                        .weightDecay(81)
                        .batchSize(128)
                        .epochs(58)
                        .build());
    }

    @Test
    void aSettingThatIsMissingHasTheDefaultOfItsModel() throws IOException {
        JsonNode whole = MAPPER.readTree(file("cdae").toFile());
        for (String setting : settingNames(whole)) {
            ObjectNode json = whole.deepCopy();
            ((ObjectNode) json.get("config")).remove(setting);
            AutoencoderConfig config =
                    ConfigurationFile.parse("x", json.toString()).config();
            assertThat(Settings.of(config))
                    .containsAllEntriesOf(partsOf(setting, Settings.of(ModelKind.CDAE.defaults())));
        }
    }

    private static Map<String, String> partsOf(String setting, Map<String, String> settings) {
        Map<String, String> parts = new HashMap<>(settings);
        parts.keySet().removeIf(key -> !key.equals(setting) && !key.startsWith(setting + '.'));
        assertThat(parts).isNotEmpty();
        return parts;
    }

    private static List<String> settingNames(JsonNode json) {
        return json.get("config").properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void aPartOfASettingThatIsMissingHasTheDefaultOfThatSetting() throws IOException {
        String json = Files.readString(file("cdae"));
        String without = json.replaceAll(", epsilon=[^)]*", "");
        assertThat(without).isNotEqualTo(json);
        assertThat(ConfigurationFile.parse("x", without)).isEqualTo(ConfigurationFile.read(file("cdae")));
    }

    @Test
    void refusesASettingThatThisVersionDoesNotKnow() throws IOException {
        String json = Files.readString(file("mult-dae"));
        String added = json.replace("\"seed\" :", "\"dropout\" : 0.5,\n    \"seed\" :");
        assertThatThrownBy(() -> ConfigurationFile.parse("x", added))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dropout: no such setting in this version of Autotaste; there are hiddenUnits,");
        String nested = json.replace("epsilon=", "amsgrad=true, epsilon=");
        assertThatThrownBy(() -> ConfigurationFile.parse("x", nested))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("optimiser.amsgrad: no such setting");
    }
}
