package org.safetyvalve.endtoend.faults.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** Calls the bean methods of configurations that as a whole would bring more than is wanted here. */
final class BeanMethods {
    private BeanMethods() {}

    /** The method of this name of a configuration without state. */
    static Object call(Class<?> configuration, String name, Object... arguments) {
        Method method = Arrays.stream(configuration.getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(configuration + " has no bean method " + name));
        try {
            method.setAccessible(true);
            return method.invoke(create(configuration), arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    /** A constructor that only the class's own tests see. */
    static <T> T construct(Class<T> type, Class<?>[] parameters, Object... arguments) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "the harness doesn't know " + type + List.of(parameters) + " any more", changed);
        }
    }

    private static Object create(Class<?> configuration) throws ReflectiveOperationException {
        Constructor<?> constructor = configuration.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
