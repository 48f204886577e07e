package org.safetyvalve.endtoend.faults.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.safetyvalve.contracts.Topics;

/** The topics as a careful reader understands them: each event once, where it first occurred. */
final class History {
    private final List<Event> records = new ArrayList<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, Event>> subjects = new TreeMap<>();
    private final Map<TopicPartition, Long> ends =
            new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));

    History(Evidence evidence) {
        Set<String> poison = new HashSet<>();
        Set<String> poisoned = new HashSet<>();
        evidence.putAside().poisons().forEach(one -> {
            poison.add(one.topic() + '/' + one.partition() + '@' + one.offset());
            poisoned.add(one.subject());
        });
        evidence.topics().forEach(message -> {
            ends.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max);
            String place = message.topic() + '/' + message.partition() + '@' + message.offset();
            if (Topics.PUBLISHED.contains(message.topic()) && !poison.contains(place)) {
                Event event = Event.onTopic(message);
                // What waited behind one that was skipped has come again at a place of its own.
                if (!poisoned.contains(event.subject())) {
                    add(event);
                }
            }
        });
    }

    private void add(Event event) {
        records.add(event);
        if (events.putIfAbsent(event.id(), event) == null) {
            subjects.computeIfAbsent(event.subject(), subject -> new TreeMap<>())
                    .put(event.sequence(), event);
        }
    }

    /** Every record of ours, repeats included, per partition in order. */
    List<Event> records() {
        return records;
    }

    /** Each event once, by id, in the order of first occurrence per partition. */
    Map<String, Event> events() {
        return events;
    }

    /** Each subject's events by sequence. */
    Map<String, TreeMap<Long, Event>> subjects() {
        return subjects;
    }

    /** The subjects that a topic has. */
    Map<String, TreeMap<Long, Event>> subjects(Set<String> topics) {
        Map<String, TreeMap<Long, Event>> found = new TreeMap<>(subjects);
        found.values()
                .removeIf(all -> !topics.contains(all.firstEntry().getValue().topic()));
        return found;
    }

    /** The end of each partition that has records. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }
}
