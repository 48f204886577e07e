package org.safetyvalve.endtoend.faults.checker;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;

/**
 * The dead letters are the poison, each at least once for each consumer that met it, and what a consumer could not read until it was mended;
 * nothing waits but behind poison that was not skipped.
 */
final class DeadLetterCheck {
    private static final String CHECK = "dead-letter";
    private static final String OURS = "sv_dl_";

    private final Findings findings;

    DeadLetterCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Evidence evidence) {
        Set<String> expected = new TreeSet<>();
        evidence.putAside()
                .poisons()
                .forEach(poison -> poison.groups()
                        .forEach(group -> expected.add(
                                place(poison.topic(), poison.partition(), poison.offset()) + " for " + group)));
        Map<String, ConsumerRecord<byte[], byte[]>> originals = new HashMap<>();
        evidence.topics()
                .forEach(message ->
                        originals.put(place(message.topic(), message.partition(), message.offset()), message));
        Set<String> found = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> letter : evidence.deadLetters()) {
            String place = place(header(letter, "topic"), header(letter, "partition"), header(letter, "offset"));
            String which = place + " for " + header(letter, "group");
            found.add(which);
            findings.equal(
                    header(letter, "topic") + '.' + header(letter, "group") + ".dlq",
                    letter.topic(),
                    CHECK,
                    "the topic of " + which);
            sameAsItCame(which, letter, originals.get(place));
        }
        Set<String> mayBe = new TreeSet<>();
        evidence.putAside().unread().forEach(one -> mayBe.add(one.place() + " for " + one.consumer()));
        mayBe.removeAll(expected);
        found.removeAll(mayBe);
        findings.equal(expected, found, CHECK, "dead letters");
        nothingElseWaits(evidence);
    }

    private void sameAsItCame(
            String which, ConsumerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> original) {
        if (original == null) {
            findings.add(CHECK, which + " was on no topic");
            return;
        }
        findings.require(
                Arrays.equals(letter.key(), original.key())
                        && Arrays.equals(letter.value(), original.value())
                        && headers(letter).equals(headers(original)),
                CHECK,
                which + " is not what came");
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (!header.key().startsWith(OURS)) {
                headers.put(header.key(), Arrays.toString(header.value()));
            }
        }
        return headers;
    }

    private void nothingElseWaits(Evidence evidence) {
        Set<String> poisoned =
                evidence.putAside().poisons().stream().map(Poison::subject).collect(Collectors.toSet());
        evidence.stores().byService().forEach((service, store) -> {
            Set<String> givenUp = givenUp(service, store);
            for (Document parked : store.getCollection("parked").find()) {
                String subject = parked.getString("subject");
                if (givenUp.stream().anyMatch(group -> isOfGroup(group, parked.getString("consumer")))) {
                    continue;
                }
                boolean skipped = evidence.putAside().skips().stream()
                        .anyMatch(skip ->
                                skip.subject().equals(subject) && isOf(skip.consumer(), parked.getString("consumer")));
                findings.require(
                        poisoned.contains(subject) && !skipped,
                        "parked",
                        service + " still parks " + parked.getString("_id"));
            }
        });
    }

    /**
     * The consumers of generations that took another's place are gone: nobody reads what they kept, and nothing of it is cleared, what they had
     * parked included. The one that is read has a park of its own.
     */
    private static Set<String> givenUp(String service, MongoDatabase store) {
        Set<String> groups = new HashSet<>();
        for (Document pointer : store.getCollection("generations").find()) {
            for (int number = 1; number < pointer.getInteger("live"); number++) {
                groups.add(service + '.' + pointer.getString("_id") + ".g" + number);
            }
        }
        return groups;
    }

    private static boolean isOfGroup(String group, String park) {
        return park.equals(group) || park.startsWith(group + '/');
    }

    /** A park is named after the consumer, and then its generation or its topic. */
    private static boolean isOf(String consumer, String park) {
        return park.startsWith(consumer + '/') || park.startsWith(consumer + ".g");
    }

    private static String place(String topic, Object partition, Object offset) {
        return topic + '/' + partition + '@' + offset;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(OURS + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
