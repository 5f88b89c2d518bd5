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

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;

/** Answers as another data model until the users are asked for after it was broken. */
final class BreakableDataModel implements InvocationHandler {

    private final DataModel inner;
    private volatile boolean broken;

    BreakableDataModel(DataModel inner) {
        this.inner = inner;
    }

    DataModel asDataModel() {
        return (DataModel)
                Proxy.newProxyInstance(DataModel.class.getClassLoader(), new Class<?>[] {DataModel.class}, this);
    }

    void breakDown() {
        broken = true;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (broken && method.getName().equals("getUserIDs")) {
            throw new TasteException("the data model of this test is broken");
        }
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
