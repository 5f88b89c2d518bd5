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
package io.github.autotaste.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it is sent and as it is taken: strictly, to a limited depth, and every error by its place. */
public final class Json {

    public static final String TYPE = "application/json";
    private static final int LONGEST_NUMBER = 64;

    private final JsonMapper mapper;
    private final int depth;

    public Json(Limits limits) {
        depth = limits.jsonDepth();
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(limits.bodyBytes())
                .maxNameLength(limits.bodyBytes())
                .build();
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        strict -> strict.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** @throws ProblemException if it is not what the type says; the detail says where */
    public <T> T read(byte[] body, Class<T> type) {
        try {
            T value = mapper.readValue(body, type);
            if (value == null) {
                throw invalid("expected an object, found null");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw invalid("expected JSON of at most " + depth + " levels and numbers of at most " + LONGEST_NUMBER
                    + " characters");
        } catch (JsonMappingException e) {
            throw invalid(Place.of(e) + ": " + expectation(e));
        } catch (JsonProcessingException e) {
            throw invalid("expected JSON, found an error in line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw invalid("expected JSON in UTF-8");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.INVALID_BODY, detail);
    }

    private static String expectation(JsonMappingException failure) {
        if (failure.getCause() instanceof StreamConstraintsException) {
            return "nested too deep, or too long a number";
        }
        if (failure.getCause() instanceof JsonProcessingException) {
            return "expected JSON";
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "unknown member; known are " + unknown.getKnownPropertyIds();
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return "expected " + named(mismatch.getTargetType());
        }
        return "not as expected";
    }

    private static String named(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == String.class || type == Character.class) {
            return "a text";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == float.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }

    /** Where in a document, as {@code $.profiles[2].likes}. */
    private static final class Place {

        private static final int LONGEST = 100;

        private Place() {}

        static String of(JsonMappingException failure) {
            StringBuilder place = new StringBuilder("$");
            for (JsonMappingException.Reference step : failure.getPath()) {
                place.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
            }
            return place.length() <= LONGEST ? place.toString() : place.substring(0, LONGEST) + "...";
        }
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with status 200. */
    public Response ok(Object value) {
        return Response.of(200, TYPE, write(value));
    }

    /** A problem as RFC 9457 writes it. */
    Response problem(ProblemException failure) {
        Problem problem = failure.problem();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", String.valueOf(failure.getMessage()));
        members.put("error", String.valueOf(failure.getMessage())); // as the Open Inference Protocol calls it
        return new Response(problem.status(), "application/problem+json", write(members), failure.headers());
    }
}
