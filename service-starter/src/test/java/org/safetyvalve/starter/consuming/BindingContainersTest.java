package org.safetyvalve.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.fixture.Names;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

class BindingContainersTest {
    private final String topic = Names.next("bound");
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<ConsumerRecord<byte[], byte[]>> applied = new CopyOnWriteArrayList<>();

    /** Consumers whom the broker takes for others when they ask for the first time. */
    private final class Refused extends DefaultKafkaConsumerFactory<byte[], byte[]> {
        Refused(Map<String, Object> settings) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
            return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
                @Override
                public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                    if (refusals.incrementAndGet() == 1) {
                        throw new GroupAuthorizationException(topic);
                    }
                    return super.poll(timeout);
                }
            };
        }
    }

    @Test
    void asksAgainWhenTheBrokerDoesNotKnowItsAccountYet() throws Exception {
        Platform.createTopics(topic);
        Map<String, Object> settings = new HashMap<>(ConsumingConfiguration.consumerSettings());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Platform.kafka());
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) applied::addAll);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(new Refused(settings), properties);
        BindingContainers containers = new BindingContainers();
        new ConsumingConfiguration()
                .tryForEverCustomizer(new TryForEver(Duration.ofSeconds(1)), containers)
                .configure(container, topic, topic);
        container.start();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Platform.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[0])).get();
            await().atMost(Duration.ofSeconds(30)).until(() -> applied.size() == 1);
            assertThat(containers.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            container.stop();
        }
    }
}
