package org.safetyvalve.endtoend.faults.component;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.endtoend.faults.checker.PutAside.Unread;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.projection.Projection;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Events that a consumer can't read until it is mended, as when a version with a mistake is installed: the same ones in all its
 * instances. Safe for concurrent use.
 */
final class BlindSpots {
    private final List<BlindSpot> spots = new CopyOnWriteArrayList<>();

    /** One event that a consumer can't read: the n-th of those that it meets and that may be taken. */
    static final class BlindSpot {
        private final String consumer;
        private final Predicate<String> mayBe;
        private final CountDownLatch met = new CountDownLatch(1);
        private final List<Unread> unread = new CopyOnWriteArrayList<>();
        private int before;
        private @Nullable String event;
        private boolean mended;

        BlindSpot(String consumer, int nth, Predicate<String> mayBe) {
            this.consumer = consumer;
            this.before = nth - 1;
            this.mayBe = mayBe;
        }

        boolean awaitMet(long millis) throws InterruptedException {
            return met.await(millis, TimeUnit.MILLISECONDS);
        }

        /** Whether it is this record: {@code topic/partition@offset}. */
        boolean isOf(String place) {
            return unread.stream().anyMatch(one -> place.equals(one.place()));
        }

        /** From now on it reads everything; returns whether there was an event that it could not read. */
        synchronized boolean mend() {
            mended = true;
            return event != null;
        }

        private synchronized void look(ReceivedEvent read) {
            String id = read.source() + ' ' + read.id();
            if (mended || !mayBe.test(read.subject())) {
                return;
            }
            if (event == null && before-- == 0) {
                event = id;
            }
            if (id.equals(event)) {
                unread.add(new Unread(consumer, read.topic(), read.partition(), read.offset()));
                met.countDown();
                throw new UnreadableRecordException("can't be read, by the harness, by " + consumer);
            }
        }
    }

    /** @param mayBe subjects whose events it may be */
    BlindSpot make(String consumer, int nth, Predicate<String> mayBe) {
        BlindSpot spot = new BlindSpot(consumer, nth, mayBe);
        spots.add(spot);
        return spot;
    }

    /** Where each was met. */
    List<Unread> unread() {
        return spots.stream().flatMap(spot -> spot.unread.stream()).toList();
    }

    private void look(String consumer, ReceivedEvent event) {
        for (BlindSpot spot : spots) {
            if (spot.consumer.equals(consumer)) {
                spot.look(event);
            }
        }
    }

    /** Puts them before a service's projections and reactions. */
    BeanPostProcessor of(Service service) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Projection projection) {
                    return before(Projection.class, projection, service.serviceName() + '.' + projection.name());
                }
                return bean instanceof Reaction reaction
                        ? before(Reaction.class, reaction, service.serviceName())
                        : bean;
            }
        };
    }

    private <T> Object before(Class<T> type, T bean, String consumer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (arguments != null) {
                for (Object argument : arguments) {
                    if (argument instanceof ReceivedEvent event) {
                        look(consumer, event);
                    }
                }
            }
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }
}
