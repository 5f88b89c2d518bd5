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
package io.github.autotaste.autoencoder.config;

/** The text of a setting does not stand for a value that it may have, or there is no such setting; the message names it. */
public final class UnfitSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    UnfitSettingException(String setting, String message) {
        super(setting + ": " + message);
        this.setting = setting;
    }

    /** The setting's key. */
    public String setting() {
        return setting;
    }
}
