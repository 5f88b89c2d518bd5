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

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A call while a refresh changes over: it has the old scorer or the new one, and the old one is closed once, after it. */
@JCStressTest
@Outcome(id = "[12], 1", expect = Expect.ACCEPTABLE, desc = "Old or new, and the old one is closed")
@Outcome(expect = Expect.FORBIDDEN, desc = "Closed in use, closed twice, or never")
@State
public class HandOver extends ServedRecommender {

    @Actor
    public void calling(II_Result result) {
        result.r1 = ask();
    }

    @Actor
    public void refreshing() {
        refresh();
    }

    @Arbiter
    public void after(II_Result result) {
        result.r2 = closings();
    }
}
