package org.safetyvalve.endtoend.faults.process.strikes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.safetyvalve.endtoend.faults.checker.Poison;
import org.safetyvalve.endtoend.faults.process.Consumers;
import org.safetyvalve.endtoend.faults.process.Topics;

/** Records that no consumer can apply, in the middle of what it can, and dead-letter topics that take nothing. */
final class Poisons {
    private static final String NO_BYTES = "1";

    private Poisons() {}

    /** Somebody's records without the headers that make an event. */
    static boolean unreadable(Scene scene) throws InterruptedException {
        for (int i = 1 + scene.random().nextInt(4); i > 0; i--) {
            String topic = scene.oneOf(consumedTopics(scene));
            put(scene, topic, consumersOf(scene, topic));
            scene.pause(50, 700);
        }
        return true;
    }

    /** The dead-letter topic of one of its consumers takes nothing for a while: the offset must not move on. */
    static boolean deadLettersRefused(Scene scene) throws InterruptedException {
        Topics topics = scene.town().topics();
        String topic = scene.oneOf(consumedTopics(scene));
        Set<String> consumers = consumersOf(scene, topic);
        String refusing = Consumers.deadLetters(topic, scene.oneOf(List.copyOf(consumers)));
        scene.tell(refusing + " takes nothing");
        topics.setMostBytes(refusing, NO_BYTES);
        try {
            scene.pause(200, 500);
            put(scene, topic, consumers);
            scene.pause(3_000, 6_000);
        } finally {
            topics.setMostBytes(refusing, "");
        }
        scene.tell(refusing + " takes records again");
        return true;
    }

    private static List<String> consumedTopics(Scene scene) {
        Set<String> topics = new TreeSet<>();
        scene.consumers().topics().values().forEach(topics::addAll);
        return List.copyOf(topics);
    }

    private static Set<String> consumersOf(Scene scene, String topic) {
        return scene.consumers().topics().entrySet().stream()
                .filter(consumer -> consumer.getValue().contains(topic))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void put(Scene scene, String topic, Set<String> consumers) {
        String key =
                "poison-" + new UUID(scene.random().nextLong(), scene.random().nextLong());
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, bytes(key), bytes("{\"at\":\"" + Instant.EPOCH + "\"}"));
        for (String header : wrongHeaders(scene, key)) {
            String[] nameAndValue = header.split("=", 2);
            message.headers().add(nameAndValue[0], bytes(nameAndValue[1]));
        }
        RecordMetadata at = scene.town().topics().send(message);
        scene.poisons().add(new Poison(topic, at.partition(), at.offset(), consumers, ""));
        scene.tell("poison at " + topic + "/" + at.partition() + "@" + at.offset() + " for " + consumers);
    }

    /** None at all, or those of an event but for one that is malformed. */
    private static List<String> wrongHeaders(Scene scene, String key) {
        if (scene.random().nextBoolean()) {
            return List.of();
        }
        List<String> headers = new ArrayList<>(List.of(
                "ce_specversion=0.3",
                "ce_id=" + key + ":1",
                "ce_source=urn:somebody",
                "ce_type=org.safetyvalve.hazard-found.v1",
                "ce_subject=" + key,
                "ce_sequence=1",
                "ce_time=2021-04-01T00:00:00Z",
                "ce_correlationid=" + key,
                "ce_district=371100",
                "ce_dataclassification=public"));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
