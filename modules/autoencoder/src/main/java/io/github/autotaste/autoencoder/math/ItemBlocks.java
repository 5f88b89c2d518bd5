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
package io.github.autotaste.autoencoder.math;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Products of vectors with the rows of all items. They run over a copy of the table in blocks of items, each block stored
 * unit by unit: one product per item then becomes a weighted sum of vectors, {@code y += x_j * block_j} for each hidden
 * unit {@code j}, which every compiler turns into vector instructions, where a dot product in a given order is none.
 *
 * <p>The copy takes as much memory as the table, 4 bytes for each item and hidden unit, and is made when it is first asked
 * for: whoever never scores all items does not pay for it. Products differ from those of the rows by rounding.
 */
public final class ItemBlocks {

    /** The sums of a block stay in the nearest cache while its units stream through, each from one stretch of memory. */
    private static final int BLOCK_ITEMS = 4096;

    /** What several vectors meet of a block before the next of it is read: half a megabyte, for the second cache. */
    private static final int CHUNK_UNITS = 32;

    /** Vectors whose sums have room in the second cache beside that. */
    private static final int VECTORS_AT_ONCE = 16;

    /** Of fewer items the copy in bytes saves no time. */
    private static final int BOUNDED_FROM = 20_000;

    private final FloatMatrix items;
    private final Kernels kernels = Kernels.best();
    private final int[] units;
    private final OnDemand<Block[]> blocks;
    private final OnDemand<QuantisedItems> quantised;

    /** @param items (items x hidden units) finished: not to change any more */
    public ItemBlocks(FloatMatrix items) {
        this.items = items;
        units = IntStream.range(0, items.getColumnDimension()).toArray();
        blocks = new OnDemand<>(() -> copyFrom(0));
        quantised = new OnDemand<>(() -> new QuantisedItems(items));
    }

    private ItemBlocks(FloatMatrix items, ItemBlocks first) {
        this.items = items;
        units = first.units;
        quantised = first.quantised;
        int known = first.items.getRowDimension();
        blocks = new OnDemand<>(() -> Stream.of(first.blocks.get(), copyFrom(known))
                .flatMap(Stream::of)
                .toArray(Block[]::new));
    }

    /**
     * The products of more items, over the copy that there is of these.
     *
     * @param items these, and others behind them
     */
    public ItemBlocks extendedTo(FloatMatrix items) {
        return new ItemBlocks(items, this);
    }

    /**
     * The dot product of one vector with the row of each item.
     *
     * @param x (padded hidden units)
     * @param products (items) overwritten
     */
    public void products(float[] x, float[] products) {
        products(new float[][] {x}, new float[][] {products});
    }

    /** Those of several vectors, each the same as alone; what is read of the table is read once for some of them. */
    public void products(float[][] vectors, float[][] products) {
        for (int first = 0; first < vectors.length; first += VECTORS_AT_ONCE) {
            int end = Math.min(first + VECTORS_AT_ONCE, vectors.length);
            productsOfSome(Arrays.copyOfRange(vectors, first, end), Arrays.copyOfRange(products, first, end));
        }
    }

    /**
     * The products of one vector with the rows of some items: bit for bit those of all, as the same sums run over a tile
     * that holds a few of the rows unit by unit.
     *
     * @param x (padded hidden units)
     * @param itemIndices in any order
     * @param products filled at the positions of {@code itemIndices}
     */
    public void products(float[] x, int[] itemIndices, float[] products) {
        float[][] tile = new float[units.length][Kernels.LANES];
        for (int first = 0; first < itemIndices.length; first += Kernels.LANES) {
            int count = Math.min(Kernels.LANES, itemIndices.length - first);
            for (int lane = 0; lane < count; lane++) {
                copyToColumn(items.rows()[itemIndices[first + lane]], tile, lane);
            }
            float[] sums = new float[Kernels.LANES];
            sum(tile, new float[][] {x}, new float[][] {sums});
            System.arraycopy(sums, 0, products, first, count);
        }
    }

    /** Whether {@link #upperBounds} of all items cost clearly less than their products. */
    public boolean hasUpperBounds() {
        return items.getRowDimension() >= BOUNDED_FROM
                && units.length <= QuantisedItems.MOST_UNITS
                && kernels.arePackedFaster();
    }

    /**
     * At least what {@link #products(float[], float[])} gives for each item, out of a copy in bytes that is made when it is
     * first asked for: 1 byte for each item and unit and 8 for each item. Of items that it was extended by, nothing is known.
     *
     * @param x (padded hidden units)
     * @param bounds (items) overwritten; infinity where nothing is known
     */
    public void upperBounds(float[] x, float[] bounds) {
        quantised.get().upperBounds(kernels, x, bounds);
        Arrays.fill(bounds, quantised.get().size(), items.getRowDimension(), Float.POSITIVE_INFINITY);
    }

    private static void copyToColumn(float[] row, float[][] block, int column) {
        for (int unit = 0; unit < block.length; unit++) {
            block[unit][column] = row[unit];
        }
    }

    private void productsOfSome(float[][] vectors, float[][] products) {
        for (Block block : blocks.get()) {
            float[][] sums = new float[vectors.length][Kernels.paddedLength(block.count())];
            sum(block.byUnit(), vectors, sums);
            for (int v = 0; v < vectors.length; v++) {
                System.arraycopy(sums[v], 0, products[v], block.first(), block.count());
            }
        }
    }

    /** Chunk by chunk, which gives the same sums as all units in one go: kernels add in groups that divide a chunk. */
    private void sum(float[][] block, float[][] vectors, float[][] sums) {
        for (int from = 0; from < units.length; from += CHUNK_UNITS) {
            int to = Math.min(from + CHUNK_UNITS, units.length);
            for (int v = 0; v < vectors.length; v++) {
                kernels.addRows(block, new Entries(units, vectors[v]), from, to, sums[v]);
            }
        }
    }

    private Block[] copyFrom(int first) {
        int count = items.getRowDimension() - first;
        Block[] copy = new Block[(count + BLOCK_ITEMS - 1) / BLOCK_ITEMS];
        for (int block = 0; block < copy.length; block++) {
            copy[block] = copyOfBlock(first + block * BLOCK_ITEMS);
        }
        return copy;
    }

    private Block copyOfBlock(int first) {
        int count = Math.min(BLOCK_ITEMS, items.getRowDimension() - first);
        float[][] byUnit = new float[units.length][Kernels.paddedLength(count)];
        for (int item = 0; item < count; item++) {
            copyToColumn(items.rows()[first + item], byUnit, item);
        }
        return new Block(first, count, byUnit);
    }

    /**
     * Some items that follow each other.
     *
     * @param first index of the first
     * @param byUnit (units x padded items)
     */
    @SuppressWarnings("ArrayRecordComponent") // read in hot loops
    private record Block(int first, int count, float[][] byUnit) {}
}
