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
package io.github.autotaste.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this class path in a Java of its own.
 *
 * @param home of the Java
 */
public record JavaProcess(Path home, List<String> jvmOptions, Class<?> mainClass) {

    /** In the same Java as this program. */
    public static JavaProcess of(Class<?> mainClass, String... jvmOptions) {
        return new JavaProcess(Path.of(System.getProperty("java.home")), List.of(jvmOptions), mainClass);
    }

    /** The whole command line. */
    public List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Not yet started; what it says on standard error is shown. */
    public ProcessBuilder builder(List<String> arguments) {
        return new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
