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
package io.github.autotaste.examples.postgresql;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.examples.data.FilmClub;
import io.github.autotaste.taste.AutoRecRecommender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.jdbc.PostgreSQLJDBCDataModel;
import org.apache.mahout.cf.taste.impl.model.jdbc.ReloadFromJDBCDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.JDBCDataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * The ratings are in a table of a PostgreSQL server. Over Mahout's model of the table a new rating counts in the next
 * list; over its copy in memory, which is much faster, after the next refresh.
 */
public final class PostgresRatings {

    private static final AutoRecConfig CONFIG =
            AutoRecConfig.itemBased().hiddenUnits(20).build();

    private PostgresRatings() {}

    public static void main(String... args) throws IOException, SQLException, TasteException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource database = server.getPostgresDatabase();
            createRatings(database);
            // snippet: postgresql
            JDBCDataModel table = new PostgreSQLJDBCDataModel(database);
            DataModel memory = new ReloadFromJDBCDataModel(table);

            Recommender live = new AutoRecRecommender(table, CONFIG);
            Recommender fast = new AutoRecRecommender(memory, CONFIG);
            // end
            print("table, before", live);
            live.setPreference(7, live.recommend(7, 1).get(0).getItemID(), 1);
            print("table, after a new rating", live);
            print("memory, after a new rating", fast);
            fast.refresh(null);
            print("memory, after a refresh", fast);
        }
    }

    private static void print(String what, Recommender recommender) throws TasteException {
        System.out.printf(
                "%-26s %s%n",
                what, FilmClub.title(recommender.recommend(7, 1).get(0).getItemID()));
    }

    private static void createRatings(DataSource database) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table taste_preferences (user_id bigint not null, item_id bigint not null,"
                    + " preference real not null, primary key (user_id, item_id))");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into taste_preferences values (?, ?, ?)")) {
                for (String line : Files.readAllLines(FilmClub.writeRatings())) {
                    String[] fields = line.split(",", -1);
                    insert.setLong(1, Long.parseLong(fields[0]));
                    insert.setLong(2, Long.parseLong(fields[1]));
                    insert.setFloat(3, Float.parseFloat(fields[2]));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
