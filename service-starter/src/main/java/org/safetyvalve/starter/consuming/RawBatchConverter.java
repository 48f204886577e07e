package org.safetyvalve.starter.consuming;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * Hands a poll's records to the function as they are, beside their values as the payload: no header is converted, so
 * none is lost, and no record that can't be converted is dropped.
 */
final class RawBatchConverter implements BatchMessageConverter {
    static final String RECORDS = "safetyvalve_records";

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        List<byte[]> values = new ArrayList<>(records.size());
        for (ConsumerRecord<?, ?> message : records) {
            values.add(message.value() == null ? new byte[0] : (byte[]) message.value());
        }
        return new RawBatch(values, new MessageHeaders(Map.of(RECORDS, List.copyOf(records))));
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("this converter only reads");
    }

    private record RawBatch(List<byte[]> payload, MessageHeaders headers) implements Message<List<byte[]>> {
        @Override
        public List<byte[]> getPayload() {
            return payload;
        }

        @Override
        public MessageHeaders getHeaders() {
            return headers;
        }

        /** Short: a failed batch is logged at each attempt. */
        @Override
        public String toString() {
            return "a batch of " + payload.size() + " records";
        }
    }

    @SuppressWarnings("unchecked")
    static List<ConsumerRecord<byte[], byte[]>> records(Message<?> message) {
        Object records = message.getHeaders().get(RECORDS);
        if (records == null) {
            throw new IllegalStateException("the binding doesn't use the raw batch converter");
        }
        return (List<ConsumerRecord<byte[], byte[]>>) records;
    }
}
