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
package io.github.autotaste.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The Java code of the documentation is cut from the examples, which are compiled and run.
 *
 * <p>In an example, a region stands between the comments {@code // snippet: name} and {@code // end}. On a page, each
 * {@code java} code block follows a line {@code <!-- snippet: name -->} and has the text of that region, indented no
 * more than its first line.
 */
final class SnippetsTest {

    private static final Pattern REGION =
            Pattern.compile("^( *)// snippet: (\\S+)\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern CODE_BLOCK = Pattern.compile(
            "(?:<!-- snippet: (\\S+) -->\\n)?^ *```java\\b.*?\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void documentationShowsTheExamplesAsTheyAre() throws IOException {
        Map<String, String> regions = regions();
        int codeBlocks = 0;
        for (Map.Entry<Path, String> page : Sources.ofDocumentation().entrySet()) {
            Matcher block = CODE_BLOCK.matcher(page.getValue());
            while (block.find()) {
                codeBlocks++;
                assertThat(block.group(1))
                        .as("name of the snippet before this code in %s:%n%s", page.getKey(), block.group(2))
                        .isIn(regions.keySet());
                assertThat(block.group(2))
                        .as("snippet %s in %s", block.group(1), page.getKey())
                        .isEqualTo(regions.get(block.group(1)));
            }
        }
        assertThat(codeBlocks).as("Java code blocks in the documentation").isPositive();
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        for (Map.Entry<Path, String> source : Sources.ofExamples().entrySet()) {
            Matcher region = REGION.matcher(source.getValue());
            while (region.find()) {
                String text = region.group(3).replaceAll("(?m)^" + region.group(1), "");
                assertThat(regions.put(region.group(2), text))
                        .as("second snippet of the name %s, in %s", region.group(2), source.getKey())
                        .isNull();
            }
        }
        return regions;
    }
}
