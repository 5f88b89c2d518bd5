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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all. The content goes into a new file beside it, of a name that no other writer has; it is
 * forced to disk, takes the place of the old file in one step, and the folder is forced to disk too. Whoever reads meanwhile
 * finds the old file or the new one, and so does who comes after a loss of power.
 *
 * <p>A symbolic link stays, and the file that it leads to is replaced. The permissions of an existing file are kept; a new
 * one gets those of the process. Devices and named pipes are written to. What a killed writer left beside a file is deleted
 * by the next write of that file; of a writer elsewhere, such as in another container, or where there is no Linux's
 * {@code /proc}, once nothing has been written to it for an hour.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface ContentWriter {

        /** @param out buffered; need not be closed */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws IOException if it cannot be written, or as {@code content} throws; what was there before is there still, unless
     *     it is a device or a pipe
     */
    public static void write(Path file, ContentWriter content) throws IOException {
        requireWritable(file);
        try {
            if (isSpecial(file)) {
                writeInto(file, content);
            } else {
                replace(LinkedFile.of(file), content);
            }
        } catch (IOException e) {
            throw new IOException(file + ": cannot be written: " + e, e);
        }
    }

    /**
     * Checks, before the work on a content begins, that it can be written.
     *
     * @throws NoSuchFileException if its folder is not there
     * @throws AccessDeniedException if the file or its folder is read-only
     * @throws IOException if {@code file} is a folder, or links lead back to it
     */
    public static void requireWritable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "expected a file to write to, found a folder");
        }
        boolean isSpecial = isSpecial(file);
        Path target = isSpecial ? file : LinkedFile.of(file);
        if (Files.exists(target) && (!Files.isWritable(target) || Permissions.forbidWriting(target))) {
            throw new AccessDeniedException(file.toString(), null, "expected a file to write to, found it read-only");
        }
        if (!isSpecial) {
            requireWritableFolder(file, LinkedFile.folderOf(target));
        }
    }

    private static void requireWritableFolder(Path file, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    file.toString(), null, "expected a folder to write to, found none: " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(
                    file.toString(), null, "expected a folder to write to, found it read-only: " + folder);
        }
    }

    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static void writeInto(Path device, ContentWriter content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void replace(Path file, ContentWriter content) throws IOException {
        PartFile part = PartFile.createFor(file);
        try {
            part.clearAbandoned();
            writeAndForce(part.path(), content);
            Permissions.copy(file, part.path());
            Files.move(part.path(), file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part.path());
        }
        force(LinkedFile.folderOf(file));
    }

    private static void writeAndForce(Path file, ContentWriter content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Not every file system opens folders; there the file is in place all the same. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
