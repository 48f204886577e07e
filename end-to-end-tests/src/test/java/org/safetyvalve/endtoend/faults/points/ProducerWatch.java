package org.safetyvalve.endtoend.faults.points;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A producer whose every send and acknowledgement is announced to a component's {@link Failpoints}. */
public final class ProducerWatch {
    private static final String DEAD_LETTERS = ".dlq";
    private static final Set<String> ALWAYS = Set.of("close", "metrics", "toString", "hashCode", "equals");

    private final Producer<byte[], byte[]> producer;
    private final Failpoints points;

    private ProducerWatch(Producer<byte[], byte[]> producer, Failpoints points) {
        this.producer = producer;
        this.points = points;
    }

    /** The producer, watched. */
    @SuppressWarnings("unchecked")
    public static Producer<byte[], byte[]> of(Producer<byte[], byte[]> producer, Failpoints points) {
        ProducerWatch watch = new ProducerWatch(producer, points);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                ProducerWatch.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                (self, method, arguments) -> watch.call(method, arguments));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("send") && arguments != null) {
            Callback callback = arguments.length > 1 ? (Callback) arguments[1] : null;
            return send((ProducerRecord<byte[], byte[]>) arguments[0], callback);
        }
        if (!ALWAYS.contains(method.getName()) && points.isCut()) {
            throw new Cut(method.getName());
        }
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, @Nullable Callback callback) {
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        String step = message.topic().endsWith(DEAD_LETTERS) ? "deadletter.send" : "send";
        try {
            points.before(step);
        } catch (LostSend lost) {
            fail(message, callback, answer, lost);
            return answer;
        }
        producer.send(message, (metadata, failure) -> answered(callback, answer, metadata, failure));
        points.after(step);
        return answer;
    }

    private void answered(
            @Nullable Callback callback,
            CompletableFuture<RecordMetadata> answer,
            @Nullable RecordMetadata metadata,
            @Nullable Exception failure) {
        try {
            points.before("acknowledged");
        } catch (Cut cut) {
            answer.completeExceptionally(cut);
            return;
        }
        if (callback != null) {
            callback.onCompletion(metadata, failure);
        }
        if (failure == null) {
            answer.complete(metadata);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** The caller learns of it later, on another thread, as from the producer's own. */
    private void fail(
            ProducerRecord<byte[], byte[]> message,
            @Nullable Callback callback,
            CompletableFuture<RecordMetadata> answer,
            LostSend lost) {
        if (lost.isWritten()) {
            producer.send(message);
        }
        Executor later = CompletableFuture.delayedExecutor(lost.after().toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> answered(callback, answer, null, new TimeoutException("expired by the harness")));
    }
}
