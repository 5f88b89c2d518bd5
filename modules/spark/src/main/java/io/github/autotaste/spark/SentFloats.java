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

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/** Arrays of floats that travel as their bytes. */
public final class SentFloats implements Externalizable {

    private static final long serialVersionUID = 1L;

    private float[][] arrays;

    /** None yet; for Java's serialisation, which reads into it what was sent. */
    public SentFloats() {
        this(new float[0][]);
    }

    SentFloats(float[][] arrays) {
        this.arrays = arrays;
    }

    float[][] arrays() {
        return arrays;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        FloatBytes bytes = new FloatBytes();
        out.writeInt(arrays.length);
        for (float[] array : arrays) {
            out.writeInt(array.length);
            bytes.write(array, out);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        FloatBytes bytes = new FloatBytes();
        arrays = new float[in.readInt()][];
        for (int place = 0; place < arrays.length; place++) {
            arrays[place] = new float[in.readInt()];
            bytes.read(in, arrays[place]);
        }
    }
}
