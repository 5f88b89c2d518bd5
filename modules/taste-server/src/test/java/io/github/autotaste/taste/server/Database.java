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
package io.github.autotaste.taste.server;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.mahout.cf.taste.impl.model.jdbc.SQL92JDBCDataModel;
import org.apache.mahout.cf.taste.model.JDBCDataModel;
import org.h2.jdbcx.JdbcDataSource;

/** A database in a file, whose table of ratings Mahout reads and writes. */
final class Database {

    private final JdbcDataSource source = new JdbcDataSource();

    private Database(Path folder) {
        source.setURL("jdbc:h2:" + folder.resolve("ratings") + ";DB_CLOSE_DELAY=-1");
    }

    /** A new one with the ratings of a matrix. */
    static Database of(RatingMatrix ratings, Path folder) throws SQLException {
        Database database = new Database(folder);
        database.run("create table ratings (person bigint, item bigint, rating real, primary key (person, item))");
        try (Connection connection = database.source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into ratings values (?, ?, ?)")) {
            SparseRows rows = ratings.byUser();
            for (int row = 0; row < rows.rowCount(); row++) {
                for (int position = rows.start(row); position < rows.end(row); position++) {
                    insert.setLong(1, ratings.users().idAt(row));
                    insert.setLong(2, ratings.items().idAt(rows.columnAt(position)));
                    insert.setFloat(3, rows.valueAt(position));
                    insert.executeUpdate();
                }
            }
        }
        return database;
    }

    /** What was shut down, opened once more. */
    static Database reopened(Path folder) {
        return new Database(folder);
    }

    JDBCDataModel dataModel() {
        return new SQL92JDBCDataModel(source, "ratings", "person", "item", "rating", null);
    }

    /** With the times of a column {@code moment}. */
    JDBCDataModel dataModelWithTimes() {
        return new SQL92JDBCDataModel(source, "ratings", "person", "item", "rating", "moment");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
