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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.linear.ItemLinks;
import java.util.stream.Stream;

/**
 * What a model takes in of an item that came after training: {@link ItemFoldIn} fits it to the item's first ratings, and what
 * predicts it from features may give it too. What a kind of model has no place for is not read.
 *
 * @param embedding the item's decoder row and output bias; for I-AutoRec, which has neither, its code
 * @param encoderRow (units of the first layer) what the item adds to the hidden units of a user who has it; empty for nothing, which
 *     it always is for I-AutoRec and where weights are tied
 * @param offset what AutoRec's centring takes from the item's ratings and adds to its estimates
 * @param links the item's weights in CDAE's linear path
 * @param isCold whether nothing is known of the item, so that AutoRec estimates its ratings by the offsets alone
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and read
public record NewItem(Embedding embedding, float[] encoderRow, float offset, ItemLinks links, boolean isCold) {

    private static final float[] NOTHING = new float[0];

    /** @throws IllegalArgumentException if a number is not finite */
    public NewItem {
        boolean isFinite = Stream.of(embedding.vector(), encoderRow, new float[] {embedding.bias(), offset})
                .allMatch(NewItem::isFinite);
        if (!isFinite || !isFinite(links.toItem()) || !isFinite(links.fromItem())) {
            throw new IllegalArgumentException("Expected finite numbers for a new item, found others");
        }
    }

    private static boolean isFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** An item with a decoder row and a bias, or with a code, and nothing else. */
    public static NewItem at(Embedding embedding) {
        return new NewItem(embedding, NOTHING, 0, ItemLinks.NONE, false);
    }

    /** An item of which nothing is known. */
    public static NewItem cold(float offset) {
        return new NewItem(new Embedding(NOTHING, 0), NOTHING, offset, ItemLinks.NONE, true);
    }

    /**
     * This item between itself and another, but for its links.
     *
     * @param weight of the other, in [0, 1]
     */
    NewItem drawnTo(NewItem other, double weight) {
        return new NewItem(
                new Embedding(
                        between(embedding.vector(), other.embedding.vector(), weight),
                        between(embedding.bias(), other.embedding.bias(), weight)),
                between(encoderRow, other.encoderRow, weight),
                between(offset, other.offset, weight),
                links,
                isCold);
    }

    /** As long as the first, which may be padded. */
    private static float[] between(float[] one, float[] other, double weight) {
        float[] between = one.clone();
        for (int place = 0; place < Math.min(one.length, other.length); place++) {
            between[place] = between(one[place], other[place], weight);
        }
        return between;
    }

    private static float between(float one, float other, double weight) {
        return (float) ((1 - weight) * one + weight * other);
    }

    public NewItem withEncoderRow(float[] row) {
        return new NewItem(embedding, row, offset, links, isCold);
    }

    public NewItem withOffset(float itemOffset) {
        return new NewItem(embedding, encoderRow, itemOffset, links, isCold);
    }

    public NewItem withLinks(ItemLinks itemLinks) {
        return new NewItem(embedding, encoderRow, offset, itemLinks, isCold);
    }
}
