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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {

    @TempDir
    private Path folder;

    private RecommendationServer server;

    @BeforeEach
    void start() throws IOException {
        server = RecommendationServer.start(
                HttpConfig.onLoopback(), List.of(TinyModels.CDAE.modelFile(folder)), Map.of(), AccessLog.NONE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksNobodyButItsServer() {
        Answer page = new Client(server.port()).get("/");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
        assertThat(page.text()).doesNotContain("http:", "https:", "innerHTML", " src=");
    }
}
