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
package io.github.autotaste.torture.stress;

import io.github.autotaste.autoencoder.math.OnDemand;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads ask for what is made on demand: it is made once, and all see the whole of it. */
@JCStressTest
@Outcome(id = "42, 42, 1", expect = Expect.ACCEPTABLE, desc = "Made once, seen whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "Made more than once, or seen in part")
@State
public class CacheMadeOnce {

    private final AtomicInteger made = new AtomicInteger();
    private final OnDemand<int[]> cache = new OnDemand<>(this::make);

    private int[] make() {
        made.incrementAndGet();
        int[] values = new int[2];
        values[1] = 42;
        return values;
    }

    @Actor
    public void first(III_Result result) {
        result.r1 = cache.get()[1];
    }

    @Actor
    public void second(III_Result result) {
        result.r2 = cache.get()[1];
    }

    @Arbiter
    public void after(III_Result result) {
        result.r3 = made.get();
    }
}
