package org.safetyvalve.starter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Incoming.at;
import static org.safetyvalve.starter.projection.Counting.in;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.consuming.ParkedRelease;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.safetyvalve.starter.consuming.UnreadableRecordException;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.Hooked;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitsByDistrict;

/** Design section 5, "Counters": exact, under redelivery and under republication. */
class CountersTest {
    private static final String COUNTERS = "units_g1_counters";
    private static final String VIEWS = "units_g1_views";

    private final MongoDatabase database = Stores.newDatabase();
    private final Counting consumer = new Counting(database);
    private final Incoming incoming = new Incoming(Counting.TOPIC);

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A consumer to which something happens, once, before an operation. */
    private Counting before(String collection, String operation, Runnable happens) {
        boolean[] happened = {false};
        return new Counting(Hooked.database(database, (name, called) -> {
            if (!happened[0] && name.equals(collection) && called.equals(operation)) {
                happened[0] = true;
                happens.run();
            }
        }));
    }

    private void crash() {
        throw new Crash();
    }

    private static Map<String, Long> counts(long registered, long named) {
        return Map.of("registered", registered, "named", named);
    }

    @Test
    void countsWhatComesOnce() {
        List<SealedEvent> u = incoming.named("u", 3);
        List<SealedEvent> v = incoming.named("v", 1);
        consumer.apply(at(0, u.get(0)), at(1, v.get(0)), at(2, u.get(1)));
        consumer.apply(at(3, u.get(2)));
        assertThat(consumer.counters()).isEqualTo(counts(2, 4));
        assertThat(consumer.view("u")).isEqualTo(3);
        assertThat(consumer.offset()).isEqualTo(3);
    }

    @Test
    void addsAndTakesAway() {
        consumer.apply(at(0, incoming.named("u", 1).get(0)));
        consumer.apply(at(1, incoming.merged("u")));
        assertThat(consumer.counters()).isEqualTo(Map.of("registered", 0L, "named", 1L, "merged", 1L));
    }

    @Test
    void countsNothingOfARedelivery() {
        List<SealedEvent> u = incoming.named("u", 2);
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)));
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)));
        consumer.apply(at(1, u.get(1)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.offset()).as("never back").isEqualTo(1);
    }

    @Test
    void countsNothingOfARepublication() {
        List<SealedEvent> u = incoming.named("u", 2);
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)));
        consumer.apply(at(2, u.get(0)), at(3, u.get(1)), at(4, u.get(0)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.offset()).isEqualTo(4);
        consumer.apply(at(5, incoming.named("u", 1).get(0)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 3));
    }

    @Test
    void changesTheViewsButNotTheCountersAfterACrashBetweenThem() {
        List<SealedEvent> u = incoming.named("u", 2);
        ConsumerRecord<byte[], byte[]> first = at(0, u.get(0));
        ConsumerRecord<byte[], byte[]> second = at(1, u.get(1));
        assertThatThrownBy(() -> before(VIEWS, "bulkWrite", this::crash).apply(first, second))
                .isInstanceOf(Crash.class);
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.view("u")).isZero();

        consumer.apply(first, second);
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.view("u")).isEqualTo(2);
    }

    @Test
    void doesBothAfterACrashBeforeThem() {
        SealedEvent u = incoming.named("u", 1).get(0);
        assertThatThrownBy(() -> before(COUNTERS, "bulkWrite", this::crash).apply(at(0, u)))
                .isInstanceOf(Crash.class);
        assertThat(consumer.counters()).isEmpty();
        consumer.apply(at(0, u));
        assertThat(consumer.counters()).isEqualTo(counts(1, 1));
    }

    @Test
    void countsTheRestOfABatchOfWhichAPartWasCounted() {
        List<SealedEvent> u = incoming.named("u", 3);
        assertThatThrownBy(() -> before(VIEWS, "bulkWrite", this::crash).apply(at(0, u.get(0)), at(1, u.get(1))))
                .isInstanceOf(Crash.class);
        consumer.apply(at(0, u.get(0)), at(1, u.get(1)), at(2, u.get(2)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 3));
    }

    @Test
    void failsAtTheCountersWhenItHasLostThePartition() {
        List<SealedEvent> u = incoming.named("u", 2);
        Counting zombie = before(COUNTERS, "bulkWrite", () -> consumer.apply(at(0, u.get(0)), at(1, u.get(1))));
        assertThatThrownBy(() -> zombie.apply(at(0, u.get(0)))).isInstanceOf(LostPartitionException.class);
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.view("u")).isEqualTo(2);

        zombie.apply(at(0, u.get(0)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.offset()).isEqualTo(1);
    }

    @Test
    void countsNothingTwiceWhenItHasLostOneOfSeveralPartitions() {
        SealedEvent u = incoming.named("u", 1).get(0);
        SealedEvent v = incoming.named("v", 1).get(0);
        Counting zombie = before(COUNTERS, "bulkWrite", () -> consumer.apply(at(0, u)));
        assertThatThrownBy(() -> zombie.apply(at(0, u), in(7, at(0, v)))).isInstanceOf(LostPartitionException.class);
        assertThat(consumer.view("v")).isZero();

        consumer.apply(in(7, at(0, v)));
        assertThat(consumer.counters()).isEqualTo(counts(2, 2));
        assertThat(consumer.view("v")).isEqualTo(1);
    }

    @Test
    void runsTheBatchAgainWhenTheViewsAreNotWhereItReadThem() {
        List<SealedEvent> u = incoming.named("u", 2);
        ConsumerRecord<byte[], byte[]> first = at(0, u.get(0));
        // The zombie has counted the first event and stands before its views. Meanwhile another consumer counts the
        // second and stands before its views too. The zombie writes the older view first.
        Counting zombie = before(VIEWS, "bulkWrite", () -> {
            Counting owner = before(VIEWS, "bulkWrite", () -> writeViewOf(first));
            owner.apply(first, at(1, u.get(1)));
        });
        zombie.apply(first);

        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.view("u")).isEqualTo(2);
    }

    private void writeViewOf(ConsumerRecord<byte[], byte[]> first) {
        database.getCollection(VIEWS)
                .insertOne(new Document("_id", "u")
                        .append("name", "u 第1")
                        .append("seq", 1L)
                        .append("by", "the zombie that had read offset " + first.offset()));
    }

    @Test
    void runsTheBatchAgainWhenAnExistingViewHasMoved() {
        List<SealedEvent> u = incoming.named("u", 3);
        consumer.apply(at(0, u.get(0)));
        Counting zombie = before(VIEWS, "bulkWrite", () -> {
            Counting owner = before(
                    VIEWS,
                    "bulkWrite",
                    () -> database.getCollection(VIEWS)
                            .updateOne(new Document("_id", "u"), new Document("$set", new Document("seq", 2L))));
            owner.apply(at(1, u.get(1)), at(2, u.get(2)));
        });
        zombie.apply(at(1, u.get(1)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 3));
        assertThat(consumer.view("u")).isEqualTo(3);
    }

    @Test
    void countsAParkedEventAtTheOffsetThatReleasedIt() {
        List<SealedEvent> u = incoming.named("u", 3);
        consumer.apply(at(0, u.get(2)), at(1, u.get(1)));
        assertThat(consumer.counters()).isEmpty();
        assertThat(consumer.offset()).isEqualTo(1);
        assertThat(consumer.parked()).isEqualTo(2);

        consumer.apply(at(2, u.get(0)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 3));
        assertThat(consumer.view("u")).isEqualTo(3);
        assertThat(consumer.parked()).isZero();
    }

    @Test
    void countsAParkedEventOnceThoughItsReleaseIsRepeated() {
        List<SealedEvent> u = incoming.named("u", 2);
        consumer.apply(at(0, u.get(1)));
        assertThatThrownBy(() -> before(VIEWS, "bulkWrite", this::crash).apply(at(1, u.get(0))))
                .isInstanceOf(Crash.class);
        assertThat(consumer.parked()).isEqualTo(1);
        consumer.apply(at(1, u.get(0)));
        consumer.apply(at(1, u.get(0)), at(2, u.get(1)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.parked()).isZero();
    }

    @Test
    void losesNoCountWhenAZombieEmptiesTheParkWhileItReads() {
        List<SealedEvent> u = incoming.named("u", 4);
        consumer.apply(at(0, u.get(0)), at(1, u.get(2)));
        // The zombie has counted the second event, and the third that it releases, and stands before its views. It goes
        // on while the owner is between the two things that it reads.
        assertThatThrownBy(() -> before(VIEWS, "bulkWrite", this::crash).apply(at(2, u.get(1))))
                .isInstanceOf(Crash.class);
        Set<String> read = new HashSet<>();
        Counting owner = new Counting(Hooked.database(database, (collection, operation) -> {
            if (operation.equals("find")
                    && Set.of(VIEWS, "parked").contains(collection)
                    && read.add(collection)
                    && read.size() == 2) {
                database.getCollection(VIEWS)
                        .updateOne(new Document("_id", "u"), new Document("$set", new Document("seq", 3L)));
                database.getCollection("parked").deleteMany(new Document());
            }
        }));
        owner.apply(at(2, u.get(1)), at(3, u.get(3)));

        assertThat(consumer.counters()).isEqualTo(counts(1, 4));
        assertThat(consumer.view("u")).isEqualTo(4);
    }

    @Test
    void cleansTheParkAfterACrashBeforeItDid() {
        List<SealedEvent> u = incoming.named("u", 2);
        consumer.apply(at(0, u.get(1)));
        assertThatThrownBy(() -> before("parked", "bulkWrite", this::crash).apply(at(1, u.get(0))))
                .isInstanceOf(Crash.class);
        assertThat(consumer.parked()).isEqualTo(1);
        consumer.apply(at(1, u.get(0)));
        assertThat(consumer.parked()).isZero();
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
    }

    @Test
    void parksNothingForAConsumerThatHasLostThePartition() {
        List<SealedEvent> u = incoming.named("u", 2);
        Counting zombie = before(COUNTERS, "bulkWrite", () -> consumer.apply(at(0, u.get(1)), at(1, u.get(0))));
        assertThatThrownBy(() -> zombie.apply(at(0, u.get(1)))).isInstanceOf(LostPartitionException.class);
        assertThat(consumer.parked()).isZero();
    }

    @Test
    void countsDistinctPairsOnce() {
        SealedEvent u = incoming.named("u", "同名");
        SealedEvent v = incoming.named("v", "同名");
        SealedEvent w = incoming.named("w", "异名");
        consumer.apply(at(0, u), at(1, v), at(2, w));
        consumer.apply(at(0, u), at(3, v));
        assertThat(consumer.pairs()).isEqualTo(2);
    }

    @Test
    void addsTheSumsOfThePartitionsUp() {
        SealedEvent u = incoming.named("u", "同名");
        SealedEvent v = incoming.named("v", "同名");
        consumer.apply(at(0, u), in(7, at(0, v)));
        assertThat(consumer.counters()).isEqualTo(counts(2, 2));
        assertThat(consumer.pairs()).as("over the partitions").isEqualTo(1);
    }

    @Test
    void refusesToGoOnWithATopicThatWasMadeAnew() {
        List<SealedEvent> u = incoming.named("u", 2);
        consumer.apply(at(0, u.get(0)));
        consumer.topicIsMadeAnew("second");
        assertThatThrownBy(() -> consumer.apply(at(0, u.get(1)))).isInstanceOf(TopicReplacedException.class);
        assertThat(consumer.counters()).isEqualTo(counts(1, 1));
        assertThat(consumer.view("u")).isEqualTo(1);
    }

    @Test
    void deadLettersWhatCanNotBeFoldedAndParksWhatFollows() {
        List<SealedEvent> u = incoming.named("u", 3);
        SealedEvent v = incoming.named("v", 1).get(0);
        ConsumerRecord<byte[], byte[]> poison =
                at(1, Counting.TOPIC, "u", u.get(1).headers(), "{}".getBytes(StandardCharsets.UTF_8));
        consumer.apply(at(0, u.get(0)), poison, at(2, u.get(2)), at(3, v));

        assertThat(consumer.counters()).isEqualTo(counts(2, 2));
        assertThat(consumer.parked()).isEqualTo(1);
        assertThat(consumer.broker.history()).hasSize(1);
        assertThat(consumer.broker.history().get(0).topic()).isEqualTo("unit-events.register.units.dlq");
        assertThat(consumer.broker.history().get(0).value()).isEqualTo(poison.value());

        consumer.apply(at(4, u.get(1)));
        assertThat(consumer.counters()).isEqualTo(counts(2, 4));
        assertThat(consumer.parked()).isZero();
    }

    @Test
    void leavesNoTraceOfAFoldThatGaveUpHalfWay() {
        Counting halfWay = new Counting(database, new Projection() {
            @Override
            public String name() {
                return "units";
            }

            @Override
            public Set<String> topics() {
                return Set.of(Counting.TOPIC);
            }

            @Override
            public Document fold(@Nullable Document view, ReceivedEvent event, Tally tally) {
                Document after = view == null ? new Document("seen", new Document("times", 0)) : view;
                Document seen = after.get("seen", Document.class);
                seen.put("times", seen.getInteger("times") + 1);
                tally.add("371102", "seen", 1);
                tally.pair("seen", "371102", event.id());
                if (event.sequence() == 2) {
                    throw new UnreadableRecordException("no");
                }
                return after;
            }
        });
        List<SealedEvent> u = incoming.named("u", 2);
        halfWay.apply(at(0, u.get(0)), at(1, u.get(1)));
        assertThat(halfWay.counters()).isEqualTo(Map.of("seen", 1L));
        assertThat(halfWay.pairs()).isEqualTo(1);
        assertThat(database.getCollection(VIEWS).find().first().get("seen")).isEqualTo(new Document("times", 1));
    }

    @Test
    void goesOnWithoutAnEventThatAnOperatorSkips() {
        List<SealedEvent> u = incoming.named("u", 3);
        consumer.apply(at(0, u.get(0)), at(1, u.get(2)));
        Parking parking = new Parking(database, "register.units.g1", Clock.systemUTC());
        new ParkedRelease(consumer.broker).skip(parking, "u", 2, "operator", "丢失");
        assertThat(consumer.broker.history()).hasSize(1);
        consumer.apply(at(2, u.get(2)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 2));
        assertThat(consumer.view("u")).isEqualTo(3);
        assertThat(consumer.parked()).isZero();
    }

    @Test
    void releasesWhatWaitsBehindAnEventThatWasSkippedBefore() {
        List<SealedEvent> u = incoming.named("u", 4);
        Parking parking = new Parking(database, "register.units.g1", Clock.systemUTC());
        new ParkedRelease(consumer.broker).skip(parking, "u", 2, "operator", "丢失");
        consumer.apply(at(0, u.get(2)), at(1, u.get(3)));
        consumer.apply(at(2, u.get(0)));
        assertThat(consumer.counters()).isEqualTo(counts(1, 3));
        assertThat(consumer.view("u")).isEqualTo(4);
        assertThat(consumer.parked()).isZero();
    }

    /** What units are and are called, from two services that know nothing of one another's ids. */
    private Counting ofTwoTopics(MongoDatabase store) {
        UnitsByDistrict units = new UnitsByDistrict("units", Set.of(Counting.TOPIC, "other-events"));
        return new Counting(store, new Projection() {
            @Override
            public String name() {
                return units.name();
            }

            @Override
            public Set<String> topics() {
                return units.topics();
            }

            @Override
            public String mainTopic() {
                return Counting.TOPIC;
            }

            @Override
            public Document fold(@Nullable Document view, ReceivedEvent event, Tally tally) {
                return units.fold(view, event, tally);
            }
        });
    }

    @Test
    void keepsSubjectsOfTwoTopicsApartThatHaveOneId() {
        Counting both = ofTwoTopics(database);
        List<SealedEvent> ours = incoming.named("x", 3);
        List<SealedEvent> theirs = new Incoming("other-events").named("x", 3);
        both.apply(at(0, ours.get(0)), at(0, theirs.get(0)), at(1, ours.get(2)), at(1, theirs.get(2)));
        assertThat(both.parked()).isEqualTo(2);
        both.apply(at(2, theirs.get(1)));
        assertThat(both.view("x")).isEqualTo(1);
        assertThat(both.view("other-events/x")).isEqualTo(3);
        both.apply(at(2, ours.get(1)));
        assertThat(both.view("x")).isEqualTo(3);
        assertThat(both.parked()).isZero();
        assertThat(both.counters()).isEqualTo(counts(2, 6));
    }

    @Test
    void skipsAnEventOfOneTopicOnly() {
        Counting both = ofTwoTopics(database);
        List<SealedEvent> ours = incoming.named("x", 3);
        List<SealedEvent> theirs = new Incoming("other-events").named("x", 3);
        Parking parking = new Parking(database, "register.units.g1/other-events", Clock.systemUTC());
        new ParkedRelease(both.broker).skip(parking, "x", 2, "operator", "丢失");
        both.apply(at(0, ours.get(0)), at(0, theirs.get(0)), at(1, ours.get(2)), at(1, theirs.get(2)));
        assertThat(both.view("x")).isEqualTo(1);
        assertThat(both.view("other-events/x")).isEqualTo(3);
    }

    @Test
    void saysWhichTopicNamesItsViewsWhenThereAreSeveral() {
        assertThatThrownBy(() -> new UnitsByDistrict("units", Set.of("a", "b")).mainTopic())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void releasesTheLastOfASubjectWhenItIsSkippedItself() {
        List<SealedEvent> u = incoming.named("u", 3);
        byte[] damaged = "{}".getBytes(StandardCharsets.UTF_8);
        Parking parking = new Parking(database, "register.units.g1", Clock.systemUTC());
        consumer.apply(
                at(0, u.get(0)),
                at(1, Counting.TOPIC, "u", u.get(1).headers(), damaged),
                at(2, Counting.TOPIC, "u", u.get(2).headers(), damaged));
        new ParkedRelease(consumer.broker).skip(parking, "u", 2, "operator", "正文损坏");
        consumer.apply(at(3, Counting.TOPIC, "u", u.get(2).headers(), damaged));
        assertThat(consumer.parked()).isEqualTo(1);

        new ParkedRelease(consumer.broker).skip(parking, "u", 3, "operator", "正文损坏");
        consumer.apply(at(4, Counting.TOPIC, "u", u.get(2).headers(), damaged));
        assertThat(consumer.counters()).isEqualTo(counts(1, 1));
        assertThat(consumer.parked()).as("nothing is left to alarm of").isZero();
    }

    @Test
    void takesAnyNameForAGroupACounterAndAMember() {
        for (String name : List.of("a.b", "$c", "50%", "%2E", "", "安委办", "x\0y")) {
            assertThat(Keys.unescape(Keys.escape(name))).isEqualTo(name);
            assertThat(Keys.escape(name)).isNotEmpty().doesNotContain(".", "$", "\0");
        }
    }

    @Test
    void sortsItsBulks() {
        StoreLog log = new StoreLog();
        Counting logged = new Counting(Stores.newDatabase(log));
        Map<String, List<SealedEvent>> events = new HashMap<>();
        for (String id : List.of("w", "a", "z", "m")) {
            events.put(id, incoming.named(id, 3));
        }
        logged.apply(
                at(0, events.get("w").get(0)),
                at(1, events.get("a").get(0)),
                at(2, events.get("z").get(2)),
                at(3, events.get("m").get(2)),
                at(4, events.get("z").get(1)));
        logged.apply(
                at(5, events.get("w").get(1)),
                at(6, events.get("a").get(1)),
                at(7, events.get("z").get(0)),
                at(8, events.get("m").get(0)));
        assertThat(log.requireSortedBulks()).contains("insert " + VIEWS, "update " + VIEWS, "update parked");
    }
}
