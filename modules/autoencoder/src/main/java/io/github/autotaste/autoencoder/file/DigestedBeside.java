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
package io.github.autotaste.autoencoder.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** A stream whose bytes go through a digest on another thread, while the reader makes use of them. For one reader. */
final class DigestedBeside extends FilterInputStream {

    /** Pieces that may wait for the digest, so that a large file is not held in memory. */
    private static final int WAITING = 16;

    private final MessageDigest digest;
    private final Semaphore room = new Semaphore(WAITING);
    private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);

    /** @param digest not to be used by others before {@link #digest} has been called */
    DigestedBeside(InputStream in, MessageDigest digest) {
        super(in);
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            byte[] piece = Arrays.copyOfRange(bytes, offset, offset + count);
            room.acquireUninterruptibly();
            digested = digested.thenRunAsync(() -> {
                digest.update(piece);
                room.release();
            });
        }
        return count;
    }

    /** Of all bytes read so far. */
    byte[] digest() {
        digested.join();
        return digest.digest();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
