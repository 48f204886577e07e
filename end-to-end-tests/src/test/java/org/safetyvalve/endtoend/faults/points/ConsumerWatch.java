package org.safetyvalve.endtoend.faults.points;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** A consumer whose every commit is announced to a component's {@link Failpoints}. One that is cut off can only be closed. */
public final class ConsumerWatch {
    private static final Set<String> COMMITS = Set.of("commitSync", "commitAsync");
    private static final Set<String> DENIED = Set.of("poll", "commitSync", "commitAsync");

    private ConsumerWatch() {}

    /** The consumer, watched. */
    @SuppressWarnings("unchecked")
    public static Consumer<byte[], byte[]> of(Consumer<byte[], byte[]> consumer, Failpoints points) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                ConsumerWatch.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (self, method, arguments) -> call(consumer, points, method, arguments));
    }

    private static @Nullable Object call(
            Consumer<byte[], byte[]> consumer, Failpoints points, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (points.isCut() && DENIED.contains(name)) {
            throw new Cut(name);
        }
        boolean commits = COMMITS.contains(name);
        if (commits) {
            points.before("commit");
        }
        try {
            Object result = method.invoke(consumer, arguments);
            if (commits) {
                points.after("commit");
            }
            return result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
