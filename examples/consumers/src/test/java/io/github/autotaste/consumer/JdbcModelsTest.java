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
package io.github.autotaste.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.taste.AutoRecRecommender;
import io.github.autotaste.taste.CdaeRecommender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.mahout.cf.taste.impl.model.jdbc.ReloadFromJDBCDataModel;
import org.apache.mahout.cf.taste.impl.model.jdbc.SQL92JDBCDataModel;
import org.apache.mahout.cf.taste.model.JDBCDataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data models of mahout-integration, over a table of a database. */
final class JdbcModelsTest {

    private static final String TABLE = "CREATE TABLE ratings (\"user\" BIGINT, item BIGINT, rating REAL) AS"
            + " SELECT CAST(A AS BIGINT), CAST(B AS BIGINT), CAST(C AS REAL) FROM CSVREAD('%s', 'A,B,C')";

    @Test
    void recommendsOverTheTableAndOverItsCopy(@TempDir Path folder) throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:ratings;DB_CLOSE_DELAY=-1");
        createTable(database, MadeUpRatings.writeTo(folder));
        JDBCDataModel table = new SQL92JDBCDataModel(database, "ratings", "\"user\"", "item", "rating", null);

        Recommender live = new AutoRecRecommender(
                table, AutoRecConfig.itemBased().hiddenUnits(4).epochs(5).build());
        assertThat(live.recommend(1, 3)).hasSize(3);
        Recommender copied = new CdaeRecommender(
                new ReloadFromJDBCDataModel(table),
                CdaeConfig.defaults().hiddenUnits(4).epochs(5).build());
        assertThat(copied.recommend(1, 3)).hasSize(3);
    }

    private static void createTable(JdbcDataSource database, Path ratings) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(TABLE, ratings));
        }
    }
}
