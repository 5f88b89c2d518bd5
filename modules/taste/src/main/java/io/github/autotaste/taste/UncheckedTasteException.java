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
package io.github.autotaste.taste;

import org.apache.mahout.cf.taste.common.TasteException;

/** A {@link TasteException} thrown where the caller expects no checked exception; it is the cause. */
public final class UncheckedTasteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UncheckedTasteException(TasteException cause) {
        super(cause.getMessage(), cause);
    }

    /** Makes something of Taste's. */
    @FunctionalInterface
    interface Maker<T> {
        T make() throws TasteException;
    }

    static <T> T unchecked(Maker<T> maker) {
        try {
            return maker.make();
        } catch (TasteException e) {
            throw new UncheckedTasteException(e);
        }
    }
}
