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
package io.github.autotaste.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

final class MeasureTrainingTest {

    @ParameterizedTest
    @EnumSource
    void printsTheFiguresOfEveryModel(Model model) {
        StringWriter out = new StringWriter();

        int exitCode = new CommandLine(new MeasureTraining())
                .setOut(new PrintWriter(out, true))
                .execute(
                        "--model=" + model.name(),
                        "--users=40",
                        "--items=20",
                        "--ratings=200",
                        "--hidden-units=5",
                        "--batch-size=8",
                        "--warm-up=1",
                        "--epochs=2");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^seconds=[0-9.E-]+$")
                .containsPattern("(?m)^heap=[0-9.E]+$")
                .containsPattern("(?m)^parameters=[0-9.]+$");
    }
}
