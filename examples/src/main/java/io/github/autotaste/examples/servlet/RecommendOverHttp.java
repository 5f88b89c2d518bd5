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
package io.github.autotaste.examples.servlet;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.mahout.cf.taste.web.RecommenderServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Mahout's {@code RecommenderServlet} in Jetty, asked for text, XML and JSON. */
public final class RecommendOverHttp {

    private RecommendOverHttp() {}

    public static void main(String... args) throws Exception {
        ServletHolder servlet = new ServletHolder(RecommenderServlet.class);
        servlet.setInitParameter("recommender-class", FilmClubRecommender.class.getName());
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/recommend");
        Server server = new Server(0);
        server.setHandler(context);
        server.start();
        try {
            int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            for (String format : new String[] {"text", "xml", "json"}) {
                System.out.println(get("http://localhost:" + port + "/recommend?userID=7&howMany=2&format=" + format));
            }
        } finally {
            server.stop();
        }
    }

    private static String get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
