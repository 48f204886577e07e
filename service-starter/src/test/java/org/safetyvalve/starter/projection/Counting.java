package org.safetyvalve.starter.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.RecordReader;
import org.safetyvalve.starter.fixture.UnitsByDistrict;

/** One consumer of one partition, taken apart: it applies what the test hands it. */
final class Counting {
    static final String TOPIC = "unit-events";

    final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MongoDatabase database;
    private final Projection projection;
    private final Generation generation;
    private String topicId = "first";

    Counting(MongoDatabase database) {
        this(database, new UnitsByDistrict("units", Set.of(TOPIC)));
    }

    Counting(MongoDatabase database, Projection projection) {
        this.database = database;
        this.projection = projection;
        this.generation = new Generation("register", projection.name(), 1);
    }

    void topicIsMadeAnew(String id) {
        topicId = id;
    }

    @SafeVarargs
    final void apply(ConsumerRecord<byte[], byte[]>... records) {
        apply(List.of(records));
    }

    /** The same record in another partition. */
    static ConsumerRecord<byte[], byte[]> in(int partition, ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                partition,
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                record.headers(),
                record.leaderEpoch());
    }

    void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        new ProjectionBatch(
                        projection,
                        generation,
                        database,
                        new RecordReader(new DeadLetters(broker, Clock.systemUTC()), "register.units"),
                        parkings(),
                        new TopicIds(topic -> topicId))
                .apply(records);
    }

    private Map<String, Parking> parkings() {
        Map<String, Parking> parkings = new HashMap<>();
        for (String topic : projection.topics()) {
            String suffix = topic.equals(projection.mainTopic()) ? "" : '/' + topic;
            parkings.put(topic, new Parking(database, generation.group() + suffix, Clock.systemUTC()));
        }
        return parkings;
    }

    /** The counters of the district, summed over the partitions. */
    Map<String, Long> counters() {
        Map<String, Long> sums = new TreeMap<>();
        for (Document counter : generation.counters(database).find()) {
            counter.get("groups", new Document())
                    .get("371102", new Document())
                    .forEach((name, count) -> sums.merge(name, ((Number) count).longValue(), Long::sum));
        }
        return sums;
    }

    long offset() {
        return ((Number) generation
                        .counters(database)
                        .find(new Document("_id", TOPIC + "-0"))
                        .first()
                        .get("offset"))
                .longValue();
    }

    /** The sequence that the subject's view holds, 0 without a view. */
    long view(String subject) {
        Document view =
                generation.views(database).find(new Document("_id", subject)).first();
        return view == null ? 0 : ((Number) view.get("seq")).longValue();
    }

    long pairs() {
        return generation.pairs(database).countDocuments();
    }

    long parked() {
        return database.getCollection("parked").countDocuments();
    }
}
