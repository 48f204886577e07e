package org.safetyvalve.endtoend.faults.component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safetyvalve.contracts.Topics;

/** Who consumes what: each consumer as it names its dead-letter topics, and the topics that it reads. */
final class Consumers {
    private static final Map<String, Set<String>> REACTIONS = Map.of(
            "hazard-service", Set.of(Topics.AGENCY_EVENTS),
            "accountability-service",
                    Set.of(
                            Topics.HAZARD_EVENTS,
                            Topics.ACCOUNTABILITY_EVENTS,
                            Topics.TRANSFER_EVENTS,
                            Topics.AGENCY_EVENTS),
            "notification-service",
                    Set.of(
                            Topics.HAZARD_EVENTS,
                            Topics.INSPECTION_EVENTS,
                            Topics.ACCOUNTABILITY_EVENTS,
                            Topics.TRANSFER_EVENTS));
    private static final Map<String, Set<String>> PROJECTIONS = Map.of(
            "hazard-service.lists", Set.of(Topics.HAZARD_EVENTS),
            "reporting-service.campaigns", Set.of(Topics.HAZARD_EVENTS, Topics.INSPECTION_EVENTS));

    private Consumers() {}

    /** Consumer groups of services, with their topics. */
    static Map<String, Set<String>> reactions() {
        return REACTIONS;
    }

    /** Projections, with their topics; the group has the generation at its end. */
    static Map<String, Set<String>> projections() {
        return PROJECTIONS;
    }

    /** All of them. */
    static List<String> names() {
        return Stream.of(REACTIONS, PROJECTIONS)
                .flatMap(consumers -> consumers.keySet().stream())
                .sorted()
                .toList();
    }

    /** Whose consumer it is. */
    static Service serviceOf(String consumer) {
        return Arrays.stream(Service.values())
                .filter(service ->
                        consumer.equals(service.serviceName()) || consumer.startsWith(service.serviceName() + '.'))
                .findFirst()
                .orElseThrow();
    }

    /** The consumers that read a topic. */
    static Set<String> of(String topic) {
        Map<String, Set<String>> all = new TreeMap<>(REACTIONS);
        all.putAll(PROJECTIONS);
        all.values().removeIf(topics -> !topics.contains(topic));
        return all.keySet();
    }

    static List<String> deadLetterTopics() {
        Set<String> names = new TreeSet<>();
        Broker.all().forEach(topic -> of(topic).forEach(consumer -> names.add(topic + '.' + consumer + ".dlq")));
        return List.copyOf(names);
    }
}
