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
package io.github.autotaste.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ratings come from: packed files, pipes and streams, and files that are not text. */
final class RatingsTextTest {

    private static final String RATINGS = "user,item,rating\n1,10,4\n1,11,5\n2,10,3\n";

    @TempDir
    private Path folder;

    @Test
    void readsAZipArchiveOfOneFile() throws IOException {
        Path file = zip("data/", "", "data/ratings.csv", RATINGS, "__MACOSX/data/._ratings.csv", "x");

        assertThat(RatingsFile.read(file).ratingCount()).isEqualTo(3);
    }

    @Test
    void refusesAZipArchiveOfSeveralFilesAndNamesThem() throws IOException {
        Path file = zip("README.txt", "x", "ratings.csv", RATINGS);

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(
                        file + ": expected a zip archive of one file, found 2 (README.txt, ratings.csv); unpack it and"
                                + " name the one with the ratings");
    }

    @Test
    void refusesAWorkbook() throws IOException {
        Path file = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");

        assertThatThrownBy(() -> RatingsFile.read(file))
                .hasMessage(
                        file + ": expected ratings as text, found an Excel workbook or another office document; export"
                                + " it as CSV");
    }

    @Test
    void refusesAnEmptyAndABrokenZipArchive() throws IOException {
        Path empty = zip();
        assertThatThrownBy(() -> RatingsFile.read(empty))
                .hasMessage(empty + ": expected a zip archive of one file, found an empty one");

        Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThatThrownBy(() -> RatingsFile.read(broken))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(broken + ": cannot be read as a zip archive: ");
    }

    @Test
    void refusesAZipArchiveFromAStream() throws IOException {
        InputStream bytes = Files.newInputStream(zip("ratings.csv", RATINGS));

        assertThatThrownBy(() -> RatingsFile.read("standard input", bytes, ReadingOptions.DEFAULT))
                .hasMessage(
                        "standard input: expected ratings as text, found a zip archive; unpack it, such as with unzip"
                                + " -p");
    }

    @ParameterizedTest
    @CsvSource({
        "PAR1, a Parquet file",
        "ARROW1, an Arrow or Feather file",
        "SQLite format 3, a SQLite database",
        "BZh91AY, a bzip2 file",
        "%PDF-1.4, a PDF document",
        "\u0080\u0004\u0095, a Python pickle",
        "\u0089HDF, an HDF5 file",
        "\u0093NUMPY, a NumPy file",
        "(\u00b5/\u00fd, a Zstandard file",
        "\u00fd7zXZ, an xz file",
    })
    void refusesWhatIsNoTextByItsName(String start, String name) throws IOException {
        Path file = Files.write(folder.resolve("x"), (start + "\0\1\2\3 1,2,3").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> RatingsFile.read(file))
                .isInstanceOf(RatingsFileException.class)
                .hasMessageStartingWith(file + ": expected ratings as text, found " + name + "; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
    void readsUnicodeWithAndWithoutAMark(String charset) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), RATINGS, Charset.forName(charset));

        assertThat(RatingsFile.read(file).ratingCount()).isEqualTo(3);
    }

    @Test
    void readsPackedUtf16() throws IOException {
        Path file = folder.resolve("x.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(RATINGS.getBytes(StandardCharsets.UTF_16LE));
        }

        assertThat(RatingsFile.read(file).ratingCount()).isEqualTo(3);
    }

    @Test
    void readsAStream() throws IOException {
        ReadRatings read = RatingsFile.read(
                "standard input",
                new ByteArrayInputStream(RATINGS.getBytes(StandardCharsets.UTF_8)),
                ReadingOptions.DEFAULT);

        assertThat(read.ratings().ratingCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Timeout(60)
    void readsANamedPipe(boolean isPacked) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(canMakePipe(pipe), "there is no mkfifo here");
        Thread writer = new Thread(() -> write(pipe, isPacked));
        writer.start();

        assertThat(RatingsFile.read(pipe).ratingCount()).isEqualTo(3);
        writer.join();
    }

    private static boolean canMakePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void write(Path pipe, boolean isPacked) {
        try (OutputStream out = Files.newOutputStream(pipe);
                OutputStream packed = isPacked ? new GZIPOutputStream(out) : out) {
            packed.write(RATINGS.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void endsAtALineWithoutEndHoweverLongTheFile() {
        InputStream lines = new ByteArrayInputStream("1,10,4\n".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() ->
                        RatingsFile.read("x.csv", new SequenceInputStream(lines, new Zeros()), ReadingOptions.DEFAULT))
                .isInstanceOf(RatingsFileException.class)
                .hasMessage(
                        "x.csv: line 101: expected a line of at most 1,048,576 characters, found more; is there a quote"
                                + " that is not closed?");
    }

    /** Never ends. */
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }

    @Test
    void readsALongFileWithCarriageReturnsAlone() throws IOException {
        Path file = folder.resolve("mac.csv");
        StringBuilder text = new StringBuilder("user,item,rating\r");
        for (int line = 0; line < 200_000; line++) {
            text.append(line % 1000).append(',').append(line / 1000).append(",4\r");
        }
        Files.writeString(file, text);

        assertThat(RatingsFile.read(file).ratingCount()).isEqualTo(200_000);
    }

    @Test
    void readsAHeaderOfManyCharacters() throws IOException {
        Path file = folder.resolve("wide.csv");
        Files.writeString(file, "user,item,rating,\"" + "x".repeat(100_000) + "\"\n1,10,4,\n");

        assertThat(RatingsFile.read(file).ratingCount()).isEqualTo(1);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("x.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int entry = 0; entry < namesAndTexts.length; entry += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[entry]));
                out.write(namesAndTexts[entry + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
