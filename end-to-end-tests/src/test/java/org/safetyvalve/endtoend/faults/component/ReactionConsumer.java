package org.safetyvalve.endtoend.faults.component;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;

/** One function of a service on its topic, in a container set up as the binder sets it up: batches, raw, tried for ever. */
final class ReactionConsumer {
    private final KafkaMessageListenerContainer<byte[], byte[]> container;

    @SuppressWarnings("unchecked")
    ReactionConsumer(
            ApplicationContext context,
            String function,
            String topic,
            String group,
            ConsumerFactory<byte[], byte[]> consumers) {
        Consumer<Message<List<byte[]>>> reaction = (Consumer<Message<List<byte[]>>>) context.getBean(function);
        BatchMessageConverter converter = context.getBean(BatchMessageConverter.class);
        java.lang.reflect.Type payload =
                ResolvableType.forClassWithGenerics(List.class, byte[].class).getType();
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setShutdownTimeout(5_000);
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) records -> reaction.accept(
                (Message<List<byte[]>>) converter.toMessage(List.copyOf(records), null, null, payload)));
        container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group + '-' + topic);
        container.setCommonErrorHandler(context.getBean(CommonErrorHandler.class));
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }
}
