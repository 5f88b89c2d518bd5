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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.server.RecommendationServer;
import io.github.autotaste.server.http.AccessLog;
import io.github.autotaste.server.http.HttpConfig;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.model.ModelSource;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests to a server with a small model, handed to what answers them: the sockets and the parser of HTTP are the JDK's. */
final class HttpInput implements Input {

    private static final Set<Integer> STATUSES = Stream.concat(
                    Stream.of(200, 204),
                    Stream.of(Problem.values())
                            .filter(problem -> problem != Problem.INTERNAL_ERROR)
                            .map(Problem::status))
            .collect(Collectors.toSet());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpHandler handler;

    private HttpInput(HttpHandler handler) {
        this.handler = handler;
    }

    /** Starts the server, which lives as long as the process. */
    static HttpInput open(Path folder) throws IOException {
        Path file = folder.resolve("m");
        RatingMatrix ratings = ratings();
        CdaeConfig config =
                CdaeConfig.asPublished().hiddenUnits(2).epochs(2).seed(1).build();
        AutoencoderModel model = Trainer.onAllProcessors().withThreads(1).train(ratings, config);
        ModelFile.write(model, Optional.of(ratings), Map.of("1", "One"), file);
        RecommendationServer server = RecommendationServer.start(
                HttpConfig.onLoopback(),
                List.of(ModelSource.ofModelFile(file, Optional.empty())),
                Map.of("1", "One", "2", "Two"),
                AccessLog.NONE);
        return new HttpInput((HttpHandler) field(field(server, "server"), "service"));
    }

    private static RatingMatrix ratings() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 1; user <= 4; user++) {
            for (int item = 1; item <= 6; item++) {
                if ((user + item) % 3 > 0) {
                    builder.add(user, item, 1 + (user * item) % 5);
                }
            }
        }
        return builder.build();
    }

    private static Object field(Object object, String name) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void take(byte[] bytes) throws Exception {
        Optional<FuzzedExchange> parsed = FuzzedExchange.parse(bytes);
        if (parsed.isEmpty()) {
            return; // no request that the JDK's server would pass on
        }
        FuzzedExchange exchange = parsed.get();
        handler.handle(exchange);
        int status = exchange.getResponseCode();
        if (!STATUSES.contains(status)) {
            throw new IllegalStateException("The answer has the status " + status);
        }
        String type = String.valueOf(exchange.getResponseHeaders().getFirst("Content-Type"));
        boolean isProblem = type.equals("application/problem+json");
        if (status >= 400 && !isProblem) {
            throw new IllegalStateException("The answer with status " + status + " is of type " + type);
        }
        if ((isProblem || type.equals("application/json")) && exchange.answer().length > 0) {
            JSON.readTree(exchange.answer());
        }
    }
}
