package org.safetyvalve.endtoend.faults.component;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.safetyvalve.endtoend.faults.ServiceSettings;
import org.safetyvalve.endtoend.faults.points.ConsumerWatch;
import org.safetyvalve.endtoend.faults.points.Failpoints;
import org.safetyvalve.endtoend.faults.points.ProducerWatch;
import org.safetyvalve.endtoend.faults.points.StoreWatch;
import org.safetyvalve.starter.StarterAutoConfiguration;
import org.safetyvalve.starter.consuming.ConsumingConfiguration;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.GatheringConsumers;
import org.safetyvalve.starter.projection.Projection;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.publishing.PublishingFence;
import org.safetyvalve.starter.publishing.PublishingProperties;
import org.safetyvalve.starter.store.ClockGuard;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;

/**
 * One instance of a service: the starter's own configuration and the service's components in a context without web, on a watched store,
 * producer and consumers.
 */
final class Instance implements AutoCloseable {
    private static final Duration FENCE_LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration FENCE_BLIND_AFTER = Duration.ofSeconds(4);

    private final Service service;
    private final String name;
    private final Failpoints points;
    private final Clock clock;
    private final Producer<?, ?> producer;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<ReactionConsumer> reactions = new ArrayList<>();
    private volatile boolean closing;

    /** @param pollAtMost how many records one poll brings, so that instances cut batches differently */
    Instance(
            Service service,
            String name,
            Ground ground,
            Map<String, Object> settings,
            Failpoints points,
            Clock clock,
            int pollAtMost,
            BlindSpots blindSpots) {
        this.service = service;
        this.name = name;
        this.points = points;
        this.clock = clock;
        Map<String, Object> ours = new HashMap<>(settings);
        ours.put("safetyvalve.kafka.bootstrap-servers", ground.broker().bootstrap());
        ours.put("safetyvalve.topics.create", "false");
        ours.putAll(ground.keys());
        StandardEnvironment environment = ServiceSettings.of(service.application(), ours, service.files());
        Map<String, Object> consuming = new HashMap<>(ConsumingConfiguration.consumerSettings());
        consuming.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, ground.broker().bootstrap());
        consuming.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollAtMost);
        consuming.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 300);
        consuming.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        GatheringConsumers gathering = new GatheringConsumers(consuming);
        gathering.addPostProcessor(consumer -> ConsumerWatch.of(consumer, points));
        DefaultKafkaConsumerFactory<byte[], byte[]> consumers =
                new DefaultKafkaConsumerFactory<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumers.addPostProcessor(consumer -> ConsumerWatch.of(consumer, points));
        context.setEnvironment(environment);
        context.getBeanFactory().addBeanPostProcessor(blindSpots.of(service));
        context.getBeanFactory().addBeanPostProcessor(watching(points));
        assemble(environment, StoreWatch.of(ground.database(service), points), ground, gathering);
        context.refresh();
        this.producer = context.getBean(Producer.class);
        String[] functions =
                environment.getProperty("spring.cloud.function.definition", "").split(";");
        for (String function : functions) {
            if (!function.isEmpty()) {
                String topic = environment.getRequiredProperty(
                        "spring.cloud.stream.bindings." + function + "-in-0.destination");
                reactions.add(new ReactionConsumer(context, function, topic, service.serviceName(), consumers));
            }
        }
        reactions.forEach(ReactionConsumer::start);
    }

    /**
     * The starter's own producer, watched. As a bean of ours beside it would not do: a proxy says nothing of keys and values, so the starter
     * would not take it for the one that it would make.
     */
    private static BeanPostProcessor watching(Failpoints points) {
        return new BeanPostProcessor() {
            @Override
            @SuppressWarnings("unchecked")
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Producer<?, ?> producer
                        ? ProducerWatch.of((Producer<byte[], byte[]>) producer, points)
                        : bean;
            }
        };
    }

    private void assemble(
            StandardEnvironment environment, MongoDatabase store, Ground ground, GatheringConsumers gathering) {
        singleton("storeDatabase", store);
        singleton("clock", clock);
        singleton("clockGuard", new ClockGuard(store, clock, Duration.ofSeconds(2)));
        singleton("brokerAdmin", ground.broker().admin());
        singleton("meterRegistry", new SimpleMeterRegistry());
        singleton("bindingServiceProperties", new BindingServiceProperties());
        OwnBeans.of(service, environment).forEach(this::singleton);
        // Looks more often than in the city, so that a whole fence fits into a schedule.
        context.registerBean(
                "publishingFence",
                PublishingFence.class,
                () -> BeanMethods.construct(
                        PublishingFence.class,
                        new Class<?>[] {MongoDatabase.class, Duration.class, Duration.class, Duration.class},
                        store,
                        context.getBean(PublishingProperties.class).deliveryTimeout(),
                        FENCE_LOOK_EVERY,
                        FENCE_BLIND_AFTER),
                bean -> bean.setDestroyMethodName("close"));
        // As the starter's, on consumers that are watched.
        context.registerBean(
                "projectionRunner",
                ProjectionRunner.class,
                () -> new ProjectionRunner(
                        context.getBeanProvider(Projection.class)
                                .orderedStream()
                                .toList(),
                        store,
                        gathering,
                        context.getBean(CommonErrorHandler.class),
                        context.getBean(DeadLetters.class),
                        ground.broker().admin(),
                        clock,
                        service.serviceName()),
                bean -> {
                    bean.setInitMethodName("start");
                    bean.setDestroyMethodName("close");
                });
        context.register(StarterAutoConfiguration.class);
        service.components().forEach(component -> context.register(component));
    }

    private void singleton(String bean, Object instance) {
        context.getBeanFactory().registerSingleton(bean, instance);
    }

    Service service() {
        return service;
    }

    String name() {
        return name;
    }

    Failpoints points() {
        return points;
    }

    Clock clock() {
        return clock;
    }

    boolean isRunning() {
        return !points.isCut() && !closing;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends it in order; of one that was cut off, only what is left of it here. */
    @Override
    public void close() {
        closing = true;
        reactions.forEach(ReactionConsumer::stop);
        context.close();
        producer.close(points.isCut() ? Duration.ZERO : Duration.ofSeconds(5));
    }

    /** What was on its way to the broker when it was cut off is lost, if it had not left. */
    void abandonSends() {
        producer.close(Duration.ZERO);
    }

    @Override
    public String toString() {
        return name;
    }
}
