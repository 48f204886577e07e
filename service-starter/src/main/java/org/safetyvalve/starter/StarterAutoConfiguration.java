package org.safetyvalve.starter;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.starter.consuming.ConsumingConfiguration;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.GatheringConsumers;
import org.safetyvalve.starter.consuming.ParkedRelease;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.consuming.TopicPosition;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.operator.OperatorController;
import org.safetyvalve.starter.operator.ServiceMetrics;
import org.safetyvalve.starter.projection.Projection;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.publishing.EventPublisher;
import org.safetyvalve.starter.publishing.LedgerDrain;
import org.safetyvalve.starter.publishing.Publisher;
import org.safetyvalve.starter.publishing.PublishingFence;
import org.safetyvalve.starter.publishing.PublishingProperties;
import org.safetyvalve.starter.publishing.Republisher;
import org.safetyvalve.starter.publishing.Sweeper;
import org.safetyvalve.starter.store.StoreConfiguration;
import org.safetyvalve.starter.topics.TopicProperties;
import org.safetyvalve.starter.topics.TopicSetup;
import org.safetyvalve.starter.write.AggregateDefinition;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.WriteProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;

/** Puts the starter's parts together. A service's name is {@code spring.application.name}. */
@AutoConfiguration(after = StoreConfiguration.class)
@EnableConfigurationProperties({
    PublishingProperties.class,
    WriteProperties.class,
    KafkaConnectionProperties.class,
    TopicProperties.class
})
@Import({ConsumingConfiguration.class, ParkedRelease.class, OperatorController.class, ServiceMetrics.class})
public class StarterAutoConfiguration {
    /** A dead letter is the record that came, with headers of ours. */
    private static final int ROOM_FOR_A_DEAD_LETTER = 131_072;

    @Bean
    @ConditionalOnMissingBean
    EventSealer eventSealer(@Value("${spring.application.name}") String service, WriteProperties properties) {
        return new EventSealer(service, properties.maxEventBytes());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Producer<byte[], byte[]> eventProducer(
            KafkaConnectionProperties kafka, PublishingProperties properties, WriteProperties write) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, write.maxEventBytes() + ROOM_FOR_A_DEAD_LETTER);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.maxBlock().toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Math.min(10_000, properties.deliveryTimeout().toMillis() / 2));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                properties.deliveryTimeout().toMillis());
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Admin brokerAdmin(KafkaConnectionProperties kafka) {
        return Admin.create(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TopicSetup topicSetup(
            Admin admin,
            TopicProperties properties,
            BindingServiceProperties bindings,
            ObjectProvider<Projection> projections,
            @Value("${spring.application.name}") String service) {
        Set<String> names = new HashSet<>(Topics.PUBLISHED);
        names.add(Topics.AGENCY_EVENTS);
        bindings.getBindings().forEach((name, binding) -> {
            if (name.contains("-in-")) {
                names.add(DeadLetters.topic(binding.getDestination(), service));
            }
        });
        projections.forEach(projection -> projection
                .topics()
                .forEach(topic ->
                        names.add(DeadLetters.topic(topic, ProjectionRunner.consumer(service, projection.name())))));
        return new TopicSetup(admin, names, properties);
    }

    /** Down before this instance begins with topics that nobody could mend afterwards. */
    @Bean
    HealthIndicator topicsHealthIndicator(TopicSetup topics) {
        return () -> topics.notToBeginWith().isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("wrong", topics.wrong()).build();
    }

    @Bean(destroyMethod = "close")
    PublishingFence publishingFence(MongoDatabase database, PublishingProperties properties) {
        return new PublishingFence(database, properties.deliveryTimeout());
    }

    @Bean(destroyMethod = "close")
    LedgerDrain ledgerDrain(MongoDatabase database, PublishingProperties properties) {
        return new LedgerDrain(database, properties);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(Publisher.class)
    EventPublisher eventPublisher(
            Producer<byte[], byte[]> producer,
            LedgerDrain drain,
            PublishingFence fence,
            PublishingProperties properties,
            WriteProperties write) {
        return new EventPublisher(producer, drain, fence, properties, write.outboxBound() / 2);
    }

    @Bean(destroyMethod = "close")
    Sweeper sweeper(
            MongoDatabase database,
            ObjectProvider<AggregateDefinition<?, ?>> definitions,
            Publisher publisher,
            PublishingFence fence,
            PublishingProperties properties) {
        return new Sweeper(database, collections(definitions), publisher, fence, properties);
    }

    @Bean
    Republisher republisher(
            MongoDatabase database,
            ObjectProvider<AggregateDefinition<?, ?>> definitions,
            Producer<byte[], byte[]> producer,
            PublishingFence fence) {
        return new Republisher(database, collections(definitions), producer, fence);
    }

    @Bean
    Aggregates aggregates(MongoDatabase database, Publisher publisher, EventSealer sealer, WriteProperties properties) {
        return new Aggregates(database, publisher, sealer, properties);
    }

    @Bean
    DeadLetters deadLetters(Producer<byte[], byte[]> producer, Clock clock) {
        return new DeadLetters(producer, clock);
    }

    @Bean
    ReactionRunner reactionRunner(
            MongoDatabase database,
            DeadLetters deadLetters,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new ReactionRunner(database, deadLetters, clock, service);
    }

    @Bean
    @ConditionalOnMissingBean
    TopicPosition topicPosition(
            Admin admin, KafkaConnectionProperties kafka, @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return new TopicPosition(
                admin,
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                service);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionRunner projectionRunner(
            ObjectProvider<Projection> projections,
            MongoDatabase database,
            KafkaConnectionProperties kafka,
            CommonErrorHandler tryForEver,
            DeadLetters deadLetters,
            Admin admin,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new ProjectionRunner(
                projections.orderedStream().toList(),
                database,
                new GatheringConsumers(settings),
                tryForEver,
                deadLetters,
                admin,
                clock,
                service);
    }

    @Bean
    Projections projections(ProjectionRunner runner, MongoDatabase database) {
        return new Projections(runner, database);
    }

    private static Set<String> collections(ObjectProvider<AggregateDefinition<?, ?>> definitions) {
        return definitions.orderedStream().map(AggregateDefinition::collection).collect(Collectors.toUnmodifiableSet());
    }
}
