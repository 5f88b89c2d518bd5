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
package io.github.autotaste.autoencoder.linear;

/**
 * The weights between an item that came after training and the items that were trained.
 *
 * @param items indices of trained items, ascending
 * @param toItem the weight from each of them to the item
 * @param fromItem the weight to each of them from the item
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record ItemLinks(int[] items, float[] toItem, float[] fromItem) {

    /** No weights. */
    public static final ItemLinks NONE = new ItemLinks(new int[0], new float[0], new float[0]);

    /** @throws IllegalArgumentException if the arrays differ in length, or indices do not ascend */
    public ItemLinks {
        if (items.length != toItem.length || items.length != fromItem.length) {
            throw new IllegalArgumentException("Expected two weights for each of " + items.length + " items, found "
                    + toItem.length + " and " + fromItem.length);
        }
        for (int place = 1; place < items.length; place++) {
            if (items[place - 1] >= items[place]) {
                throw new IllegalArgumentException(
                        "Expected ascending items, found " + items[place] + " after " + items[place - 1]);
            }
        }
    }
}
