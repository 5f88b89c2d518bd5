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

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.server.RecommendationServer;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.Callers;
import io.github.autotaste.server.http.ClientRate;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.model.ItemDetails;
import io.github.autotaste.server.model.ModelSource;
import io.github.autotaste.server.model.ModelSource.Extension;
import io.github.autotaste.server.model.ModelSource.RatingsReader;
import io.github.autotaste.server.model.PreferencesInMemory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Answers requests over HTTP out of saved models. */
@Command(
        name = "serve",
        description = {
            "Serves models over HTTP until it is stopped: lists, explanations, similar items, a page to try them at /,"
                    + " and what it answers to at /openapi.json. A newer file takes the place of an older one while it"
                    + " runs.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model that 'autotaste train' saved. May be given several times; the first answers where a"
                    + " request names none.")
    private List<Path> models = new ArrayList<>();

    @Option(
            names = "--onnx",
            paramLabel = "FILE",
            description = "A model that 'autotaste export' wrote; ONNX Runtime runs it. May be given several times.")
    private List<Path> onnxFiles = new ArrayList<>();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description =
                    "The ratings of the users, if they are newer than those the models were trained on, or the models"
                            + " keep none, as ONNX files do.")
    private @Nullable Path ratingsFile;

    @Mixin
    private final RatingsReading reading = new RatingsReading();

    @Mixin
    private final TitleOptions titleOptions = new TitleOptions();

    @Mixin
    private final FeatureOptions features = new FeatureOptions();

    @Mixin
    private final NewItemOptions newItems = new NewItemOptions();

    @Mixin
    private final UserFeatureOptions userFeatures = new UserFeatureOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "Where to listen; 0.0.0.0 for all networks of this machine. Default: ${DEFAULT-VALUE}, this machine"
                            + " alone.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line clients have to show as 'Authorization: Bearer ...'.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Pages of this origin, such as https://shop.example, may call. May be given several times.")
    private List<String> origins = new ArrayList<>();

    @Option(
            names = "--client-rate",
            paramLabel = "N",
            converter = Rate.class,
            description =
                    "How many requests a second each client may send in the long run, and twice as many at once; more"
                            + " are refused with 429. Default: any number.")
    private @Nullable ClientRate clientRate;

    @Option(
            names = "--behind-proxy",
            description =
                    "Take the last address in X-Forwarded-For for that of the client: only behind a proxy that sets"
                            + " it, and where nobody else reaches the server.")
    private boolean isBehindProxy;

    @Option(names = "--access-log", description = "Print a line of JSON for each request.")
    private boolean hasAccessLog;

    /** A whole number from 0 to 65535. */
    static final class Port implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HttpConfig.LAST_PORT) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException(
                    "expected a whole number from 0 to " + HttpConfig.LAST_PORT + ", found '" + text + "'");
        }
    }

    /** A number above 0. */
    static final class Rate implements ITypeConverter<ClientRate> {

        @Override
        public ClientRate convert(String text) {
            try {
                return ClientRate.of(Double.parseDouble(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected a number of requests above 0, found '" + text + "'");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        AccessLog log = hasAccessLog ? AccessLog.ofLines(out::println) : AccessLog.NONE;
        HttpConfig config = config();
        RecommendationServer server = RecommendationServer.start(
                config,
                sources(),
                details(),
                log,
                new PreferencesInMemory(config.limits().preferences()));
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "autotaste-stop"));
            String address = host.contains(":") ? "[" + host + "]" : host;
            out.println("Serving at http://" + address + ":" + server.port() + "/");
            awaitInterrupt();
        } finally {
            server.close();
        }
        return ExitCode.OK;
    }

    /** A signal to stop ends the process without returning from here. */
    private static void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpConfig config() throws IOException {
        return HttpConfig.onLoopback().withHost(host).withPort(port).withCallers(callers());
    }

    private Callers callers() throws IOException {
        Callers callers =
                new Callers(Optional.empty(), Set.copyOf(origins), Optional.ofNullable(clientRate), isBehindProxy);
        return tokenFile == null ? callers : callers.withToken(token(tokenFile));
    }

    private static String token(Path file) throws IOException {
        String token = Files.readString(file).lines().findFirst().orElse("").strip();
        if (token.isEmpty()) {
            throw new IOException(file + ": expected a token in the first line, found none");
        }
        return token;
    }

    /** Those of the file, or else those that the models keep; the first that has one says what an item is called. */
    private Map<String, String> titles() throws IOException {
        if (titleOptions.file() != null) {
            return titleOptions.read();
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (Path model : models) {
            ModelFile.titles(model).forEach(titles::putIfAbsent);
        }
        return titles;
    }

    private ItemDetails details() throws IOException {
        ItemFeatures known = features.read();
        return new ItemDetails(titles(), known == null ? ItemFeatures.NONE : known);
    }

    private List<ModelSource> sources() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        if (models.isEmpty() && onnxFiles.isEmpty()) {
            throw new ParameterException(commandLine, "Expected a model to serve: --model FILE or --onnx FILE");
        }
        newItems.requireModelFile(commandLine, !models.isEmpty());
        if (userFeatures.areGiven() && (newItems.areWanted() || !onnxFiles.isEmpty())) {
            throw new ParameterException(
                    commandLine, "--user-features goes with --model, and not with --onnx or --with-new-items");
        }
        newItems.requireSource(commandLine, ratingsFile != null, features);
        Optional<RatingsReader> reader = Optional.ofNullable(ratingsFile).map(this::reader);
        List<ModelSource> sources = new ArrayList<>();
        Extension extension = (model, ratings) ->
                userFeatures.areGiven() ? userFeatures.appliedTo(model) : newItems.addedTo(model, ratings, features);
        models.forEach(file -> sources.add(ModelSource.ofModelFile(file, reader, extension)));
        onnxFiles.forEach(file -> sources.add(ModelSource.ofOnnxFile(file, reader)));
        return sources;
    }

    private RatingsReader reader(Path ratings) {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        if (RatingsReading.isStandardInput(ratings)) {
            throw new ParameterException(
                    commandLine, "Expected a file of --ratings, which is read for each model, found standard input");
        }
        return () -> reading.ratings(ratings, commandLine.getErr());
    }
}
