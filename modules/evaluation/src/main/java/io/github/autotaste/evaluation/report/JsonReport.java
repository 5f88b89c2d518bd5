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
package io.github.autotaste.evaluation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Estimate;
import io.github.autotaste.evaluation.PairedTest;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.ratings.text.Escaping;
import java.util.Locale;

/**
 * The JSON form, stable for programs: fields keep their names and order, and new ones may only be added. A value that
 * does not apply is absent.
 */
public final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    static String of(Report report) {
        return Escaping.JSON_DOCUMENT.apply(node(report).toPrettyString()) + '\n';
    }

    public static ObjectNode node(Report report) {
        Comparison comparison = report.comparison();
        ObjectNode root = MAPPER.createObjectNode();
        root.set("data", MAPPER.valueToTree(comparison.data()));
        root.set("protocol", protocol(comparison.protocol(), report.threads()));
        ArrayNode contenders = root.putArray("contenders");
        comparison.contenders().forEach(contender -> contenders.add(contender(contender, comparison)));
        if (!comparison.tests().isEmpty()) {
            ArrayNode tests = root.putArray("tests");
            comparison.tests().forEach(test -> tests.add(test(test)));
        }
        return root;
    }

    private static ObjectNode protocol(Protocol protocol, int threads) {
        ObjectNode node = MAPPER.createObjectNode().put("split", protocol.split());
        if (protocol.positiveFrom() != Double.NEGATIVE_INFINITY) {
            node.put("positiveFrom", protocol.positiveFrom());
        }
        node.put("at", protocol.cutoff());
        if (protocol.users() == Protocol.ALL_USERS) {
            node.put("users", "all");
        } else {
            node.put("users", protocol.users());
        }
        node.put("timeLimitSeconds", protocol.timeLimit().toMillis() / 1000.0)
                .put("seed", protocol.seed())
                .put("repeats", protocol.repeats())
                .put("threads", threads);
        if (protocol.sampledNegatives() > 0) {
            node.put("sampledNegatives", protocol.sampledNegatives()).put("warning", ProtocolText.SAMPLED_WARNING);
        }
        return node;
    }

    private static ObjectNode contender(ContenderResult contender, Comparison comparison) {
        ObjectNode node = MAPPER.createObjectNode().put("name", contender.name());
        ObjectNode metrics = node.putObject("metrics");
        for (MetricColumn metric : MetricColumn.of(comparison)) {
            Estimate value = metric.of(contender);
            if (value != null) {
                metrics.set(metric.name(), MAPPER.valueToTree(value));
            }
        }
        if (contender.fitSeconds() != null) {
            node.put("fitSeconds", contender.fitSeconds().mean());
        }
        if (contender.modelBytes() != null) {
            node.put("modelBytes", Math.round(contender.modelBytes().mean()));
        }
        if (contender.recommendMicros() != null) {
            node.set("recommendMicros", MAPPER.valueToTree(contender.recommendMicros()));
        }
        if (contender.failure() != null) {
            node.put("failure", contender.failure());
        }
        return node;
    }

    private static ObjectNode test(PairedTest test) {
        ObjectNode node = MAPPER.valueToTree(test);
        node.remove("lowerIsBetter");
        return node.put("verdict", test.verdict().name().toLowerCase(Locale.ROOT));
    }
}
