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

/** A call and the end of service: the scorer is closed, and not in use. */
@JCStressTest
@Outcome(id = "[01], 1", expect = Expect.ACCEPTABLE, desc = "Refused or answered, and closed once")
@Outcome(expect = Expect.FORBIDDEN, desc = "Closed in use, or never closed")
@State
public class ClosingAmidCalls extends ServedRecommender {

    @Actor
    public void calling(II_Result result) {
        result.r1 = ask();
    }

    @Actor
    public void closing() {
        close();
    }

    @Arbiter
    public void after(II_Result result) {
        result.r2 = closings() == built() ? built() : -1;
    }
}
