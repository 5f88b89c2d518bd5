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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients in other languages that know nothing but {@code openapi.json}. */
final class OtherLanguagesTest {

    private static final Path SCRIPTS = Path.of("../../examples/http-clients").toAbsolutePath();

    @TempDir
    private Path folder;

    private RecommendationServer server;

    @BeforeEach
    void start() throws IOException {
        server = RecommendationServer.start(
                HttpConfig.onLoopback().withToken("secret"),
                List.of(TinyModels.CDAE.modelFile(folder)),
                Map.of(),
                AccessLog.NONE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Ended(int exitCode, String out, String err) {}

    private Ended run(String program, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(program, SCRIPTS.resolve(script).toString(), "http://127.0.0.1:" + server.port()));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("AUTOTASTE_TOKEN", "secret");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private static boolean isThere(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"python3,client.py", "node,client.mjs"})
    void getTheSameAnswers(String program, String script) throws Exception {
        assumeTrue(isThere(program), "there is no " + program);
        Client client = new Client(server.port());
        String[] token = {"Authorization", "Bearer secret"};
        String body = "{\"profiles\":[{\"likes\":[\"8\",\"3\"]}],\"count\":3}";
        assertSame(run(program, script, "recommendToProfiles", body), client.post("/v1/recommendations", body, token));
        assertSame(
                run(program, script, "recommendToUser", "id=-1", "count=4", "exclude=8"),
                client.get("/v1/users/-1/recommendations?count=4&exclude=8", token));
        assertThat(run(program, script, "putPreference", "id=5", "item=8", "{\"rating\":4}")
                        .exitCode())
                .isZero();
        assertThat(client.get("/v1/users/5/preferences", token).items("/items")).containsExactly(8L);
        Ended failed = run(program, script, "recommendToUser", "id=9999");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).startsWith("404 There is nothing about this user");
    }

    private static void assertSame(Ended ended, Answer answer) throws IOException {
        assertThat(ended.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(json).isEqualTo(answer.json());
        assertThat(answer.status()).isEqualTo(200);
    }
}
