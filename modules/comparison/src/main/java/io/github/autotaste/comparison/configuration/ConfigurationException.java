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
package io.github.autotaste.comparison.configuration;

import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;

/**
 * A configuration file that cannot be read or understood; the message is meant for the person who named the file, one line in which control
 * characters of the file are escaped.
 */
public final class ConfigurationException extends IOException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String name, String complaint) {
        super(name + ": " + Escaping.LINE.apply(complaint));
    }

    /** A line, counted from 1, that holds something else than it should. */
    ConfigurationException(String name, long line, String complaint) {
        super(name + ", line " + line + ": " + Escaping.LINE.apply(complaint));
    }
}
