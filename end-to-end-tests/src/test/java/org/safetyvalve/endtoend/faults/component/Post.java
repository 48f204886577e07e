package org.safetyvalve.endtoend.faults.component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.safetyvalve.contracts.CeHeaders;
import org.safetyvalve.contracts.ChainHash;
import org.safetyvalve.contracts.Topics;
import org.safetyvalve.endtoend.faults.checker.Poison;
import org.safetyvalve.endtoend.faults.checker.PutAside;

/** What comes onto the topics from outside: agencies' reports, and records that nobody can apply. */
final class Post {
    private static final String INVALID = "{\"occurredAt\":\"yesterday\"}";
    private static final String REPORT = """
            {"occurredAt":"2026-01-02T00:00:00Z","agency":"rizhao-public-security","reference":"%s","title":"%s",\
            "description":"动火作业无审批","district":"371102","sector":"hazardous-chemicals","campaign":"%s"}""";

    private static final String LEAD = """
            {"occurredAt":"2026-01-02T00:00:00Z","agency":"rizhao-public-security","reference":"%s",\
            "contentReference":"机要","basis":"监察法第三十四条","level":"city"}""";

    private static final String ACCEPTANCE = """
            {"occurredAt":"2026-01-02T00:00:00Z","agency":"rizhao-public-security","reference":"%s","transfer":"%s"}""";

    private final Broker broker;
    private final List<Poison> poisons = new CopyOnWriteArrayList<>();
    private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
    private final List<PutAside.Skip> skips = new CopyOnWriteArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();

    Post(Broker broker) {
        this.broker = broker;
    }

    List<Poison> poisons() {
        return List.copyOf(poisons);
    }

    /** Whether what is said of this subject is poison; known before any of it is sent. */
    boolean isPoisoned(String subject) {
        return poisoned.contains(subject);
    }

    /** Notes an operator's order, which has been carried out. */
    void skipped(String consumer, String subject, long sequence) {
        skips.add(new PutAside.Skip(consumer, subject, sequence));
    }

    List<PutAside.Skip> skips() {
        return List.copyOf(skips);
    }

    /** An agency reports a hazard, as often as said: the same event. */
    void report(String campaign, int times) {
        String id = "report-" + sent.incrementAndGet();
        fromAgency(id, id, "agency-hazard-reported", REPORT.formatted(id, "加油站违规动火 " + id, campaign), times);
    }

    /** An agency sends a lead, as often as said: the same event. */
    void lead(int times) {
        String id = "lead-" + sent.incrementAndGet();
        fromAgency(id, id, "agency-lead-transferred", LEAD.formatted(id), times);
    }

    /** An agency accepts a transfer, right after it has sent a lead: whoever reads the one reads the other next. */
    void leadAndAcceptance(String transfer) {
        String id = "lead-" + sent.incrementAndGet();
        fromAgency(id, id, "agency-lead-transferred", LEAD.formatted(id), 1);
        fromAgency(id, "accepts-" + transfer, "agency-transfer-accepted", ACCEPTANCE.formatted(id, transfer), 1);
    }

    private void fromAgency(String key, String id, String name, String body, int times) {
        for (int i = 0; i < times; i++) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(Topics.AGENCY_EVENTS, bytes(key), bytes(body));
            headers(
                    message,
                    Map.of(
                            CeHeaders.SPECVERSION, "1.0",
                            CeHeaders.ID, id,
                            CeHeaders.SOURCE, "urn:agency:rizhao-public-security",
                            CeHeaders.TYPE, "org.safetyvalve." + name + ".v1",
                            CeHeaders.SUBJECT, id,
                            CeHeaders.DISTRICT, "371102",
                            CeHeaders.TIME, "2026-01-02T00:00:00Z",
                            CeHeaders.CONTENT_TYPE, "application/json"));
            broker.send(message);
        }
    }

    /** A record without what it takes to be read, among the events of a subject that is well. */
    String unreadable(String subject) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topics.HAZARD_EVENTS, bytes(subject), bytes(INVALID));
        headers(message, Map.of(CeHeaders.SUBJECT, subject, CeHeaders.TYPE, "org.safetyvalve.hazard-found.v1"));
        return poison(message, Consumers.of(Topics.HAZARD_EVENTS), "");
    }

    /** The first of two events. */
    record Invalid(String topic, String where, String subject) {}

    /** A first event whose body is not what the contract says, and a second one, which has to wait for it until it is skipped. */
    Invalid invalid() {
        String subject = UUID.nameUUIDFromBytes(bytes("poison-" + sent.incrementAndGet()))
                .toString();
        poisoned.add(subject);
        String where =
                poison(event(subject, 1, "hazard-classified", INVALID), Consumers.of(Topics.HAZARD_EVENTS), subject);
        poison(event(subject, 2, "hazard-of-the-future", "{}"), Set.of(), subject);
        return new Invalid(Topics.HAZARD_EVENTS, where, subject);
    }

    private static ProducerRecord<byte[], byte[]> event(String subject, long sequence, String name, String body) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topics.HAZARD_EVENTS, bytes(subject), bytes(body));
        headers(
                message,
                Map.ofEntries(
                        Map.entry(CeHeaders.SPECVERSION, "1.0"),
                        Map.entry(CeHeaders.ID, subject + ':' + sequence),
                        Map.entry(CeHeaders.SOURCE, "urn:safetyvalve:hazard-service"),
                        Map.entry(CeHeaders.TYPE, "org.safetyvalve." + name + ".v1"),
                        Map.entry(CeHeaders.SUBJECT, subject),
                        Map.entry(
                                CeHeaders.TIME,
                                Instant.parse("2026-01-02T00:00:00Z").toString()),
                        Map.entry(CeHeaders.SEQUENCE, Long.toString(sequence)),
                        Map.entry(CeHeaders.CORRELATION_ID, subject),
                        Map.entry(CeHeaders.CAUSATION_ID, subject),
                        Map.entry(CeHeaders.TRACEPARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        Map.entry(CeHeaders.DISTRICT, "371102"),
                        Map.entry(CeHeaders.DATA_CLASSIFICATION, "internal"),
                        Map.entry(CeHeaders.CHAIN_HASH, ChainHash.NONE),
                        Map.entry(CeHeaders.CONTENT_TYPE, "application/json")));
        return message;
    }

    private String poison(ProducerRecord<byte[], byte[]> message, Set<String> groups, String subject) {
        RecordMetadata at = broker.send(message);
        poisons.add(new Poison(at.topic(), at.partition(), at.offset(), groups, subject));
        return at.topic() + '/' + at.partition() + '@' + at.offset();
    }

    private static void headers(ProducerRecord<byte[], byte[]> message, Map<String, String> headers) {
        headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
