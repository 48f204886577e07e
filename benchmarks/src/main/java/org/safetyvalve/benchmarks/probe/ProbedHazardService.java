package org.safetyvalve.benchmarks.probe;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.safetyvalve.hazard.HazardServiceApplication;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.publishing.Publisher;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The hazard service itself, with its publisher and its producer wrapped: the first is called when the store has acknowledged
 * a write, the other calls back when the broker has acknowledged an event.
 */
public final class ProbedHazardService {

    /** Where the probe writes; a system property. */
    public static final String FILE = "safetyvalve.bench.probe";

    private ProbedHazardService() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(HazardServiceApplication.class, Wrapping.class).run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wrapping {

        @Bean
        static BeanPostProcessor probing() throws IOException {
            Stopwatch stopwatch = new Stopwatch(Path.of(System.getProperty(FILE)));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof Publisher) {
                        return wrapped(Publisher.class, bean, (method, given) -> written(stopwatch, method, given));
                    }
                    if (bean instanceof Producer<?, ?>) {
                        return wrapped(Producer.class, bean, (method, given) -> sending(stopwatch, method, given));
                    }
                    return bean;
                }
            };
        }

        /** What is done with a call's arguments before it is passed on. */
        interface Before {
            Object[] with(Method method, Object[] given);
        }

        private static Object wrapped(Class<?> port, Object bean, Before before) {
            return Proxy.newProxyInstance(
                    port.getClassLoader(),
                    bean instanceof AutoCloseable ? new Class<?>[] {port, AutoCloseable.class} : new Class<?>[] {port},
                    (proxy, method, arguments) -> {
                        Object[] given = arguments == null ? new Object[0] : arguments;
                        try {
                            return method.invoke(bean, before.with(method, given));
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        private static Object[] written(Stopwatch stopwatch, Method method, Object[] given) {
            if (method.getName().startsWith("publish")) {
                for (Object event : (List<?>) given[2]) {
                    stopwatch.written(((SealedEvent) event).id());
                }
            }
            return given;
        }

        private static Object[] sending(Stopwatch stopwatch, Method method, Object[] given) {
            if (!method.getName().equals("send") || given.length != 2) {
                return given;
            }
            String id = new String(
                    ((ProducerRecord<?, ?>) given[0])
                            .headers()
                            .lastHeader("ce_id")
                            .value(),
                    StandardCharsets.UTF_8);
            Callback callback = (Callback) given[1];
            Callback timed = (metadata, failure) -> {
                if (failure == null) {
                    stopwatch.acknowledged(id);
                }
                callback.onCompletion(metadata, failure);
            };
            return new Object[] {given[0], timed};
        }
    }
}
