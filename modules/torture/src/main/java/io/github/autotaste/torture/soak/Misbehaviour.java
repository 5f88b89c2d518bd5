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
package io.github.autotaste.torture.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What clients do that they should not. */
enum Misbehaviour {
    /** Comes, and goes without a word. */
    LEAVES {
        @Override
        void happen(Socket socket, OutputStream out, Random random) {
            // nothing
        }
    },
    /** Says what is no HTTP. */
    TALKS_NONSENSE {
        @Override
        void happen(Socket socket, OutputStream out, Random random) throws IOException {
            byte[] bytes = new byte[1 + random.nextInt(2000)];
            random.nextBytes(bytes);
            out.write(bytes);
        }
    },
    /** Begins a request, and stops for a while. */
    STALLS {
        @Override
        void happen(Socket socket, OutputStream out, Random random) throws IOException, InterruptedException {
            out.write(ascii(
                    "POST /v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n{\"count\""));
            out.flush();
            Thread.sleep(random.nextInt(3000));
        }
    },
    /** Asks, and goes before the answer comes. */
    DOES_NOT_LISTEN {
        @Override
        void happen(Socket socket, OutputStream out, Random random) throws IOException {
            out.write(ascii("GET /v1/users/" + random.nextInt(100)
                    + "/recommendations?count=100 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
            out.flush();
            socket.setSoLinger(true, 0);
        }
    },
    /** Asks for what there is not. */
    ASKS_WRONGLY {
        @Override
        void happen(Socket socket, OutputStream out, Random random) throws IOException {
            out.write(ascii("GET /v1/users/nobody/recommendations?count=-1 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Connection: close\r\n\r\n"));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    };

    abstract void happen(Socket socket, OutputStream out, Random random) throws IOException, InterruptedException;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Once, on a connection of its own; the server may cut it off. */
    static void any(int port, Random random) throws InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            values()[random.nextInt(values().length)].happen(socket, socket.getOutputStream(), random);
        } catch (IOException cutOff) {
            return;
        }
    }
}
