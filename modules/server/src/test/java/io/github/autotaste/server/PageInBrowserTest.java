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
package io.github.autotaste.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.testkit.TinyRatings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in headless Chromium: search, pick, lists and reasons, two models, a phone, dark, by keyboard alone, and no violation that axe
 * finds. Skipped where there is no Chromium, or {@code npm ci} was not run in {@code src/test/browser}.
 */
final class PageInBrowserTest {

    private static final Path FOLDER = Path.of("src/test/browser").toAbsolutePath();
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long LONGEST_MINUTES = 5;

    @TempDir
    private Path folder;

    /** The browser that {@code AUTOTASTE_CHROMIUM} names, or one of the path. */
    private static Optional<Path> browser() {
        Stream<Path> named =
                Stream.ofNullable(System.getenv("AUTOTASTE_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .flatMap(place -> BROWSERS.stream().map(name -> Path.of(place, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private RecommendationServer start(HttpConfig config) throws IOException {
        Map<String, String> titles = IntStream.range(0, 12)
                .boxed()
                .collect(Collectors.toMap(item -> TinyRatings.ratings().items().textAt(item), item -> "Film " + item));
        return RecommendationServer.start(
                config,
                List.of(TinyModels.CDAE.modelFile(folder), TinyModels.USER_AUTOREC.onnxFile(folder)),
                titles,
                AccessLog.NONE);
    }

    private String look(HttpConfig config, String... token) throws Exception {
        Path chromium = browser().orElse(null);
        assumeTrue(chromium != null, "there is no Chromium: the page is not looked at");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules")),
                "npm ci was not run in " + FOLDER + ": the page is not looked at");
        try (RecommendationServer server = start(config)) {
            List<String> command = new ArrayList<>(
                    List.of("node", "page.mjs", "http://127.0.0.1:" + server.port() + "/", String.valueOf(chromium)));
            command.addAll(List.of(token));
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean hasEnded = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            String said = Files.readString(out, UTF_8);
            assertThat(hasEnded && process.exitValue() == 0).as(said).isTrue();
            return said;
        }
    }

    @Test
    void isUsedByMouseByKeyboardAndOnAPhoneWithoutAViolation() throws Exception {
        assertThat(look(HttpConfig.onLoopback()))
                .contains("ok byMouse", "ok byMouseBeforeTheSearchEnds", "ok byKeyboard", "ok accessible");
    }

    @Test
    void asksForTheToken() throws Exception {
        assertThat(look(HttpConfig.onLoopback().withToken("secret"), "secret")).contains("ok withToken");
    }
}
