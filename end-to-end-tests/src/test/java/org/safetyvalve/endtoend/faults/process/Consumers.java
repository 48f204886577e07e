package org.safetyvalve.endtoend.faults.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.safetyvalve.contracts.Topics;

/**
 * Who consumes what, as the names of the dead-letter topics tell ({@code <topic>.<consumer>.dlq}): a consumer is a service's reactions,
 * named as the service, or one of its projections.
 */
public final class Consumers {
    private static final String DEAD_LETTERS = ".dlq";

    private final Town town;

    Consumers(Town town) {
        this.town = town;
    }

    /** The topics of each consumer. */
    public Map<String, Set<String>> topics() {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (String name : town.topics().names()) {
            Set<String> sources = new TreeSet<>(Topics.PUBLISHED);
            sources.add(Topics.AGENCY_EVENTS);
            for (String source : sources) {
                if (name.startsWith(source + ".") && name.endsWith(DEAD_LETTERS)) {
                    topics.computeIfAbsent(
                                    name.substring(source.length() + 1, name.length() - DEAD_LETTERS.length()),
                                    consumer -> new TreeSet<>())
                            .add(source);
                }
            }
        }
        return topics;
    }

    /** The dead-letter topics of a topic's consumers. */
    public static String deadLetters(String topic, String consumer) {
        return topic + '.' + consumer + DEAD_LETTERS;
    }

    /** The service that a consumer is part of. */
    public static Service service(String consumer) {
        String module = consumer.contains(".") ? consumer.substring(0, consumer.indexOf('.')) : consumer;
        for (Service service : Service.values()) {
            if (service.module().equals(module)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service has the consumer " + consumer);
    }

    /** The consumer group that is in use: a projection's is that of its live generation. */
    public String group(String consumer) {
        if (!consumer.contains(".")) {
            return consumer;
        }
        Document pointer = pointer(consumer);
        return consumer + ".g" + (pointer == null ? 1 : pointer.getInteger("live"));
    }

    /** Whether a projection is being built anew. */
    public boolean isBuilding(String consumer) {
        if (!consumer.contains(".")) {
            return false;
        }
        Document pointer = pointer(consumer);
        return pointer != null && pointer.containsKey("building");
    }

    private Document pointer(String consumer) {
        return town.database(service(consumer))
                .getCollection("generations")
                .find(new Document("_id", consumer.substring(consumer.indexOf('.') + 1)))
                .first();
    }
}
