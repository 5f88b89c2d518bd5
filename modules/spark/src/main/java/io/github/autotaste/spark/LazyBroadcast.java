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
package io.github.autotaste.spark;

import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/** A value that is broadcast when it is first needed, and once. */
final class LazyBroadcast<T> {

    private final JavaSparkContext context;
    private final Supplier<T> value;
    private @Nullable Broadcast<T> broadcast;

    LazyBroadcast(JavaSparkContext context, Supplier<T> value) {
        this.context = context;
        this.value = value;
    }

    synchronized Broadcast<T> get() {
        if (broadcast == null) {
            broadcast = context.broadcast(value.get());
        }
        return broadcast;
    }
}
