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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.optimiser.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfigurationFileTest {

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(ModelKind kind) throws IOException {
        Map<String, Object> found =
                Map.of("score", 0.25, "trials", 30, "data", "a \"quoted\" name", "seeds", List.of(1, 2));
        Configuration configuration =
                new Configuration(kind, kind.defaults(), found).withSeed(7).withPositiveFrom(3.5);
        assertThat(ConfigurationFile.parse("x", ConfigurationFile.toJson(configuration)))
                .isEqualTo(configuration);
    }

    @Test
    void whatIsLeftOutIsTheDefault() throws IOException {
        Configuration configuration = ConfigurationFile.parse("x", """
                {
                  "model": "i-autorec",
                  "config": {
                    "hiddenUnits": [30, 20],
                    "hiddenActivation": "TANH",
                    "weightDecay": 50,
                    "optimiser": "Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8)",
                    "batchSize": 64
                  }
                }
                """);
        assertThat(configuration)
                .isEqualTo(new Configuration(
                        ModelKind.I_AUTOREC,
                        AutoRecConfig.itemBased()
                                .hiddenUnits(30, 20)
                                .hiddenActivation(Activation.TANH)
                                .weightDecay(50)
                                .optimiser(Adam.withLearningRate(0.01))
                                .batchSize(64)
                                .build(),
                        Map.of()));
    }

    @Test
    void allRowsAndAllRatingsAreWritten() throws IOException {
        AutoRecConfig published = AutoRecConfig.asPublished(Orientation.USER).build();
        assertThat(ConfigurationFile.toJson(new Configuration(ModelKind.U_AUTOREC, published, Map.of())))
                .contains("\"batchSize\" : \"all\"")
                .contains("\"hiddenUnits\" : 500");
        String json = ConfigurationFile.toJson(new Configuration(ModelKind.CDAE, ModelKind.CDAE.defaults(), Map.of()));
        assertThat(json).contains("\"positiveFrom\" : \"-Infinity\"");
        assertThat(((CdaeConfig) ConfigurationFile.parse("x", json).config()).positiveFrom())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                          | x, line 1: expected a JSON object with",
                "{                                           | x, line 1: is no JSON: Unexpected end-of-input",
                "{;'model': 1                                | x, line 2: is no JSON: Unexpected",
                "{}                                          | x: expected a \"model\", found none",
                "{;\"model\": \"svd\"}                         | x, line 2: no model is called 'svd'; there are i-autorec,",
                "{\"modell\": \"cdae\"}                        | x, line 1: expected \"model\", \"config\" or \"found\", found \"modell\"",
                "{\"model\": \"cdae\",;\"config\": []}          | x, line 2: expected an object as \"config\"",
                "{\"model\": \"cdae\",;\"config\": {;\"k\": 3}} | x, line 3: k: no such setting in this version of Autotaste; there are hiddenUnits,",
                "{\"model\": \"cdae\",;\"config\": {;\"loss\": {}}} | x, line 3: expected a number, a text, true, false or a list as loss",
                "{\"model\": \"cdae\",;\"config\": {;\"loss\": \"L1\"}} | x, line 3: loss: Expected one of [SQUARE, LOGISTIC,",
                "{\"config\": {;\"epochs\": 1.5},;\"model\": \"cdae\"} | x, line 2: epochs: Expected a number, found 1.5",
                "{\"model\": \"cdae\", \"config\": {\"epochs\": 0}} | x: Expected epochs of at least 1, found 0",
                "{\"model\": \"cdae\",;\"config\": {;\"optimiser.learningRate\": -1}} | x, line 3: optimiser: Expected a finite learningRate",
                "{\"model\": \"cdae\", \"model\": \"ae\"}          | x, line 1: is no JSON: Duplicate field 'model'",
                "{\"model\": \"i-autorec\", \"config\": {;\"orientation\": \"USER\"}} | x, line 2: the orientation of i-autorec is not USER"
            })
    void saysWhatIsWrongAndWhere(String json, String message) {
        assertThatThrownBy(() -> ConfigurationFile.parse("x", json.strip().replace(';', '\n')))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(message);
    }

    /** A message goes to a terminal, which obeys some characters. */
    @Test
    void namesWhatItFoundWithoutControlCharacters() {
        assertThatThrownBy(() -> ConfigurationFile.parse("x", "{\"model\": \"a\\u001b[31m\\nb\"}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("x, line 1: no model is called 'a?[31m b'; there are");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String json = "{\"model\": \"cdae\", \"found\": {\"a\": " + "[".repeat(2000) + "]".repeat(2000) + "}}";
        assertThatThrownBy(() -> ConfigurationFile.parse("x", json))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("x: is no JSON: Document nesting depth (1001)");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> ConfigurationFile.read(Path.of("nowhere.json")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("nowhere.json: cannot be read as a configuration");
    }

    @Test
    void readsNoFileOfAnyLength(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.json"), "{\"model\": \"cdae\"}" + " ".repeat(1 << 20));

        assertThatThrownBy(() -> ConfigurationFile.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": expected at most 1,048,576 bytes of JSON, found more");
    }
}
