package org.safetyvalve.endtoend.faults.points;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * A consumer whose every commit is announced to a component's {@link Failpoints}. One that is cut off can only be closed. What a thread
 * polled last is known to what happens at its points.
 */
public final class ConsumerWatch {
    private static final Set<String> COMMITS = Set.of("commitSync", "commitAsync");
    private static final Set<String> DENIED = Set.of("poll", "commitSync", "commitAsync");

    private static final ThreadLocal<Polled> POLLED = ThreadLocal.withInitial(() -> new Polled(Map.of()));

    private ConsumerWatch() {}

    /** The last records of a poll that brought any: of each key of a topic the highest offset. */
    public record Polled(Map<String, Long> offsets) {
        private static Polled of(ConsumerRecords<?, ?> records) {
            Map<String, Long> offsets = new HashMap<>();
            for (ConsumerRecord<?, ?> message : records) {
                if (message.key() instanceof byte[] key) {
                    offsets.merge(
                            message.topic() + '/' + new String(key, StandardCharsets.UTF_8),
                            message.offset(),
                            Math::max);
                }
            }
            return new Polled(Map.copyOf(offsets));
        }

        /** Whether it holds more of some key than the other, which holds some of it too. */
        public boolean goesOnFrom(Polled other) {
            return offsets.entrySet().stream()
                    .anyMatch(of -> of.getValue() > other.offsets.getOrDefault(of.getKey(), Long.MAX_VALUE));
        }
    }

    /** What the calling thread polled last. */
    public static Polled polledHere() {
        return POLLED.get();
    }

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
            if (result instanceof ConsumerRecords<?, ?> records && !records.isEmpty()) {
                POLLED.set(Polled.of(records));
            }
            return result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
