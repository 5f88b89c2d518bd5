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
package io.github.autotaste.spark;

import io.github.autotaste.ratings.IdIndex;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A column of ids of users or items.
 *
 * @param type of the ids: a whole number or a string
 */
record IdColumn(String name, DataType type) implements Serializable {

    private static final List<DataType> TYPES = List.of(
            DataTypes.LongType, DataTypes.IntegerType, DataTypes.ShortType, DataTypes.ByteType, DataTypes.StringType);

    IdColumn {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    "Expected whole numbers or strings as ids in column " + name + ", found " + type.catalogString());
        }
    }

    /** @throws IllegalArgumentException if there is no such column, or its type is no id's */
    static IdColumn in(StructType schema, String name) {
        return new IdColumn(name, schema.apply(name).dataType());
    }

    /** The index over some values of the column. */
    IdIndex index(List<?> ids) {
        return type.equals(DataTypes.StringType)
                ? IdIndex.ofTexts(ids.stream().map(String::valueOf).toList())
                : IdIndex.of(
                        ids.stream().mapToLong(id -> ((Number) id).longValue()).toArray());
    }

    /** The place of a value of any id column in an index; -1 if it is not there. */
    static int indexOf(IdIndex ids, Object id) {
        return id instanceof Number number && !ids.hasTexts()
                ? ids.indexOf(number.longValue())
                : ids.indexOf(String.valueOf(id));
    }

    /** The id at a place of an index as a value of this column. */
    Object idAt(IdIndex ids, int place) {
        if (type.equals(DataTypes.StringType)) {
            return ids.textAt(place);
        }
        long id = Long.parseLong(ids.textAt(place));
        if (type.equals(DataTypes.LongType)) {
            return id;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Math.toIntExact(id);
        }
        return type.equals(DataTypes.ShortType) ? (Object) (short) id : (Object) (byte) id;
    }
}
