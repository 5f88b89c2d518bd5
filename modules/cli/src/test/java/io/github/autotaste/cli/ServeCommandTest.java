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
package io.github.autotaste.cli;

import static io.github.autotaste.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code serve} in a process of its own gives the lists that {@code recommend} prints. */
final class ServeCommandTest {

    private static final Pattern LISTED = Pattern.compile("\"item\":\"(\\d+)\"");

    @TempDir
    private static Path folder;

    private static String ratings;
    private static String model;
    private static String onnx;

    @BeforeAll
    static void train() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= 40; user++) {
            for (int item = 1; item <= 20; item++) {
                if (random.nextDouble() < (user % 2 == item % 2 ? 0.6 : 0.2)) {
                    lines.add(user + "," + item + "," + (1 + random.nextInt(5)));
                }
            }
        }
        ratings = Files.write(folder.resolve("ratings.csv"), lines).toString();
        model = folder.resolve("a.model").toString();
        onnx = folder.resolve("a.onnx").toString();
        assertThat(run("train", "--model", "cdae", "--ratings", ratings, "--out", model)
                        .exitCode())
                .isZero();
        assertThat(run("export", "--model", model, "--out", onnx).exitCode()).isZero();
    }

    /** A server in another process. */
    private record Served(Process process, BufferedReader out, String address) implements AutoCloseable {

        static Served start(String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.github.autotaste.cli.Autotaste",
                    "serve",
                    "--port",
                    "0",
                    "--access-log"));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String first = String.valueOf(out.readLine());
            assertThat(first).startsWith("Serving at http://127.0.0.1:");
            return new Served(process, out, first.substring("Serving at ".length()));
        }

        String answer(HttpRequest.Builder request) throws Exception {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static List<String> itemsOf(Run run) {
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private static List<String> itemsOf(String answer) {
        List<String> items = new ArrayList<>();
        Matcher matcher = LISTED.matcher(answer);
        while (matcher.find()) {
            items.add(matcher.group(1));
        }
        return items;
    }

    @Test
    void givesTheListsOfRecommend() throws Exception {
        try (Served served = Served.start("--model", model, "--onnx", onnx, "--ratings", ratings)) {
            for (String name : List.of("a.model", "a.onnx")) {
                String user = served.answer(served.request("v1/users/7/recommendations?count=4&model=" + name));
                assertThat(itemsOf(user))
                        .hasSize(4)
                        .isEqualTo(itemsOf(run("recommend", "--model", model, "--user", "7", "--count", "4")));
                String likes = served.answer(served.request("v1/recommendations?model=" + name)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"profiles\":[{\"likes\":[\"2\",\"8\"]}],\"count\":4}")));
                assertThat(itemsOf(likes))
                        .hasSize(4)
                        .isEqualTo(itemsOf(run("recommend", "--model", model, "--likes", "2,8", "--count", "4")));
            }
            assertThat(served.out().readLine())
                    .contains("\"route\":\"GET /v1/users/{id}/recommendations\",\"status\":200");
        }
    }

    @Test
    void limitsHowOftenEachClientAsks() throws Exception {
        assertThat(run("serve", "--model", model, "--client-rate", "0").err())
                .contains("expected a number of requests above 0, found '0'");
        try (Served served = Served.start("--model", model, "--client-rate", "0.001", "--behind-proxy")) {
            assertThat(served.answer(served.request("v1/model").header("X-Forwarded-For", "10.0.0.1")))
                    .contains("a.model");
            assertThat(served.answer(served.request("v1/model").header("X-Forwarded-For", "10.0.0.1")))
                    .contains("too-many");
            assertThat(served.answer(served.request("v1/model").header("X-Forwarded-For", "10.0.0.2")))
                    .contains("a.model");
            assertThat(served.out().readLine()).contains("\"client\":\"10.0.0.1\"");
        }
    }

    @Test
    void stopsWhenItIsTold() throws Exception {
        try (Served served = Served.start("--model", model)) {
            served.process().destroy();
            assertThat(served.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            int terminated = 128 + 15;
            assertThat(served.process().exitValue()).isEqualTo(terminated);
        }
    }

    @Test
    void asksForTheTokenOfTheFile() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "secret\n");
        try (Served served = Served.start("--model", model, "--token-file", token.toString())) {
            assertThat(served.answer(served.request("v1/model"))).contains("unauthorised");
            assertThat(served.answer(served.request("v1/model").header("Authorization", "Bearer secret")))
                    .contains("\"name\":\"a.model\"");
        }
    }

    @Test
    void saysHowItReadTheRatings() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Run run = Run.runAndKeepAll("serve", "--model", model, "--ratings", ratings, "--port", port);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("ratings.csv: user = column 1, item = column 2", "port " + port);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        serve                                  | 2 | Expected a model to serve
        serve --model NONE                     | 1 | There is no file
        serve --model MODEL --model MODEL      | 1 | two files named a.model
        serve --model MODEL --port 65536       | 2 | from 0 to 65535
        serve --model RATINGS                  | 1 | ratings.csv
        serve --model MODEL --token-file EMPTY | 1 | expected a token
        serve --model MODEL --ratings -        | 2 | found standard input
        serve --model MODEL --ratings RATINGS --scale 1..2  | 1 | expected a rating from 1.0 to 2.0
        """)
    void saysWhatIsWrong(String line, int exitCode, String message) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "");
        String[] arguments = line.replace("NONE", folder.resolve("none").toString())
                .replace("MODEL", model)
                .replace("RATINGS", ratings)
                .replace("EMPTY", empty.toString())
                .split(" ", -1);
        Run run = run(arguments);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
