package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.EventTooLargeException;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.fixture.Commands;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.Unit;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.fixture.UnitEvent.Merged;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.UnitEvent.Renamed;
import org.safetyvalve.starter.fixture.Units;

/** Design section 5, "The write". */
class OneWriteTest {
    private final MongoDatabase database = Stores.newDatabase();
    private final KeptPublisher publisher = new KeptPublisher();
    private final Units units = new Units("units", "unit-events");
    private final Aggregates aggregates =
            new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());
    private final Aggregates another =
            new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());

    private MongoCollection<Document> collection() {
        return database.getCollection("units");
    }

    private Document stored(String id) {
        return collection().find(new Document("_id", id)).first();
    }

    private CommandResult register(String id) {
        return aggregates.create(units, id, command("register " + id), () -> List.of(new Registered("甲")));
    }

    private CommandResult execute(String id, CommandContext context, UnitEvent... events) {
        return aggregates.execute(units, id, context, unit -> List.of(events));
    }

    @Test
    void keepsStateAndEventsInOneDocument() {
        register("u");
        CommandResult result = execute("u", command("rename"), new Renamed("乙"));

        assertThat(result).isEqualTo(new CommandResult("u", 2, "REGISTERED"));
        Document unit = stored("u");
        assertThat(unit.get("state", Document.class).getString("name")).isEqualTo("乙");
        assertThat(unit.get("version")).isEqualTo(2L);
        assertThat(unit.getString("last")).isEqualTo("u:2");
        assertThat(unit.getBoolean("pending")).isTrue();
        assertThat(unit.getList("outbox", Document.class))
                .extracting(event -> event.getString("id"))
                .containsExactly("u:1", "u:2");
        assertThat(database.listCollectionNames()).containsExactly("units");
    }

    @Test
    void addsAsManyToTheVersionAsThereAreEvents() {
        register("u");
        CommandResult result = execute("u", command("three"), new Renamed("乙"), new Renamed("丙"), new Merged("v"));

        assertThat(result).isEqualTo(new CommandResult("u", 4, "MERGED"));
        assertThat(aggregates.history(units, "u"))
                .extracting(SealedEvent::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(stored("u").getString("last")).isEqualTo("u:4");
    }

    @Test
    void changesNothingWithoutAnEventAndNotesTheKeyAlone() {
        register("u");
        Document before = stored("u");

        CommandResult result = execute("u", command("nothing"));

        assertThat(result).isEqualTo(new CommandResult("u", 1, "REGISTERED"));
        Document after = stored("u");
        assertThat(after.getList("noted", Document.class)).hasSize(1);
        assertThat(after.remove("notes")).isEqualTo(1L);
        after.remove("noted");
        assertThat(after).isEqualTo(before);
        assertThat(publisher.handedOver()).hasSize(1);
    }

    @Test
    void aRepeatOfWhatChangedNothingChangesNothingHoweverFarTheRecordHasMovedOn() {
        register("u");
        CommandResult first = execute("u", command("nothing"));
        execute("u", command("rename"), new Renamed("乙"));

        for (Aggregates instance : List.of(aggregates, another)) {
            assertThat(instance.execute(units, "u", command("nothing"), unit -> List.of(new Merged("v"))))
                    .isEqualTo(first);
        }
        assertThat(stored("u").get("version")).isEqualTo(2L);
        CommandContext otherRequest = Commands.command("department", "nothing", "r", null, Instant.now());
        assertThatThrownBy(() -> another.execute(units, "u", otherRequest, unit -> List.of(new Merged("v"))))
                .isInstanceOf(KeyReusedException.class);
    }

    @Test
    void anInstanceThatRemembersTheRecordFromBeforeTheNoteLearnsOfIt() {
        register("u");
        another.execute(units, "u", command("rename"), unit -> List.of(new Renamed("乙")));
        CommandResult first = execute("u", command("nothing"));

        assertThat(another.execute(units, "u", command("nothing"), unit -> List.of(new Merged("v"))))
                .as("remembers what it left, without the note")
                .isEqualTo(first);
        assertThat(another.execute(units, "u", command("merge"), unit -> List.of(new Merged("v"))))
                .isEqualTo(new CommandResult("u", 3, "MERGED"));
        assertThat(execute("u", command("nothing"), new Renamed("丙"))).isEqualTo(first);
        requireContract("u");
    }

    @Test
    void aRepeatThatIsDecidedAtTheSameMomentGetsTheFirstAnswer() {
        register("u");
        CommandResult[] first = new CommandResult[1];
        Aggregates readsTheStore =
                new Aggregates(database, publisher, new EventSealer("register", 4_096), Stores.writing());

        CommandResult second = readsTheStore.execute(units, "u", command("nothing"), unit -> {
            if (first[0] == null) {
                first[0] = another.execute(units, "u", command("nothing"), same -> List.of());
                another.execute(units, "u", command("rename"), same -> List.of(new Renamed("乙")));
            }
            return List.of();
        });

        assertThat(first[0]).isEqualTo(new CommandResult("u", 1, "REGISTERED"));
        assertThat(second).isEqualTo(first[0]);
        assertThat(stored("u").getList("noted", Document.class)).hasSize(1);
    }

    @Test
    void notesTheNewestAndWhatTheSystemDoesByItselfNotAtAll() {
        register("u");
        Document before = stored("u");
        aggregates.execute(
                units,
                "u",
                new CommandContext(
                        Actor.system("deadlines", "operations"),
                        "k",
                        "r",
                        null,
                        Instant.now(),
                        Instant.now(),
                        null,
                        null,
                        Traceparent.NONE),
                unit -> List.of());
        assertThat(stored("u")).isEqualTo(before);

        int kept = Stores.writing().keysKept();
        IntStream.range(0, kept + 3).forEach(i -> execute("u", command("nothing " + i)));

        Document after = stored("u");
        assertThat(after.getList("noted", Document.class)).hasSize(kept);
        assertThat(after.get("notes")).isEqualTo(kept + 3L);
        assertThat(execute("u", command("nothing " + (kept + 2)), new Renamed("乙"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void decidesAgainOnWhatTheWinnerLeft() {
        register("u");
        List<String> seen = new ArrayList<>();
        CommandResult result = aggregates.execute(units, "u", command("loser"), unit -> {
            if (seen.isEmpty()) {
                execute("u", command("winner"), new Renamed("乙"));
            }
            seen.add(unit.state().name());
            return List.of(new Renamed(unit.state().name() + "丙"));
        });

        assertThat(seen).containsExactly("甲", "乙");
        assertThat(result.version()).isEqualTo(3);
        assertThat(stored("u").get("state", Document.class).getString("name")).isEqualTo("乙丙");
        requireContract("u");
    }

    @Test
    void refusesALostRaceToACallerWhoSaidWhichVersionItSaw() {
        register("u");
        CommandContext loser = Commands.command("department", "loser", "r", 1L, Instant.now());
        assertThatThrownBy(() -> aggregates.execute(units, "u", loser, unit -> {
                    execute("u", command("winner"), new Renamed("乙"));
                    return List.of(new Merged("v"));
                }))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.current()).isEqualTo(2));
        assertThat(stored("u").get("version")).isEqualTo(2L);
    }

    @Test
    void givesUpWhenTheRaceIsLostAgainAndAgain() {
        register("u");
        int[] winner = {0};
        assertThatThrownBy(() -> aggregates.execute(units, "u", command("loser"), unit -> {
                    execute("u", command("winner " + winner[0]++), new Renamed("乙"));
                    return List.of(new Merged("v"));
                }))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(stored("u").get("state", Document.class).getString("mergedInto"))
                .isNull();
    }

    @Test
    void winsEachSequenceOnceAmongEightWriters() throws Exception {
        register("u");
        WriteProperties patient = new WriteProperties(
                1_000,
                4_096,
                5,
                Stores.writing().keyWindow(),
                1_000,
                Stores.writing().remembered());
        Aggregates persistent = new Aggregates(database, publisher, new EventSealer("register", 4_096), patient);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<Long>> versions = IntStream.range(0, 160)
                .mapToObj(i -> writers.submit(() -> persistent
                        .execute(units, "u", command("c" + i), unit -> List.of(new Renamed("第" + i)))
                        .version()))
                .toList();
        TreeSet<Long> won = new TreeSet<>();
        for (Future<Long> version : versions) {
            assertThat(won.add(version.get(60, TimeUnit.SECONDS))).isTrue();
        }
        writers.shutdown();
        assertThat(won).hasSize(160);
        assertThat(won.last()).isEqualTo(161);
        assertThat(requireContract("u")).hasSize(161);
    }

    @Test
    void neverBringsBackWhatOthersTookOutOfTheDocument() {
        register("u");
        aggregates.execute(units, "u", command("rename"), unit -> {
            collection()
                    .updateOne(
                            new Document("_id", "u"),
                            new Document("$set", new Document("outbox", List.of()).append("someone's", 7)));
            return List.of(new Renamed("乙"));
        });

        Document unit = stored("u");
        assertThat(unit.getList("outbox", Document.class))
                .extracting(event -> event.getString("id"))
                .containsExactly("u:2");
        assertThat(unit.get("someone's")).isEqualTo(7);
    }

    @Test
    void keepsTheBodyAsBytesAndTheHeadersAsTheStringsThatAreSent() {
        register("u");
        Document event = stored("u").getList("outbox", Document.class).get(0);

        assertThat(event.get("body")).isInstanceOf(Binary.class);
        SealedEvent handedOver = publisher.handedOver().get(0).get(0);
        assertThat(event.get("body", Binary.class).getData()).isEqualTo(handedOver.body());
        assertThat(event.getString("headers").lines())
                .containsExactlyElementsOf(handedOver.headers().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList());
    }

    @Test
    void refusesAnEventThatTheBrokerWouldNotTake() {
        register("u");
        Document before = stored("u");
        assertThatThrownBy(() -> execute("u", command("long"), new Renamed("长".repeat(2_000))))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(stored("u")).isEqualTo(before);
        assertThatThrownBy(() -> aggregates.create(
                        units, "w", command("long too"), () -> List.of(new Registered("长".repeat(2_000)))))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(stored("w")).isNull();
    }

    @Test
    void countsTheHeadersToAnEventsSize() {
        String id = "u".repeat(500);
        int body = new EventSealer("register", 1_000_000)
                .seal(
                        "t",
                        id,
                        EventSealer.Head.NONE,
                        units.toContract(
                                id, null, new Registered("甲"), units.fold(null, new Registered("甲")), recorded()),
                        Instant.now(),
                        new EventSealer.Origin("c", "d", "00-1-1-00"),
                        "371102",
                        org.safetyvalve.starter.domain.Classification.PUBLIC)
                .body()
                .length;
        Aggregates tight =
                new Aggregates(database, publisher, new EventSealer("register", body + 100), Stores.writing());
        assertThatThrownBy(() -> tight.create(units, id, command("x"), () -> List.of(new Registered("甲"))))
                .isInstanceOf(EventTooLargeException.class);
    }

    private static AggregateDefinition.Recorded recorded() {
        return new AggregateDefinition.Recorded(Commands.department("department"), Instant.now(), Instant.now(), 1);
    }

    @Test
    void refusesCommandsPastTheOutboxsBound() {
        register("u");
        for (int i = 2; i <= 16; i++) {
            execute("u", command("c" + i), new Renamed("第" + i));
        }
        Document before = stored("u");

        assertThatThrownBy(() -> execute("u", command("one too many"), new Renamed("乙")))
                .isInstanceOf(OutboxFullException.class);
        assertThat(stored("u")).isEqualTo(before);
        assertThat(aggregates.refusedForRoom()).isEqualTo(1);
        assertThat(execute("u", command("c16"), new Renamed("第16")).version())
                .as("the first answer is still given")
                .isEqualTo(16);

        collection().updateOne(new Document("_id", "u"), new Document("$set", new Document("outbox", List.of())));
        assertThat(execute("u", command("after all"), new Renamed("乙")).version())
                .isEqualTo(17);
    }

    @Test
    void neverLetsTheTimeGoBack() {
        Instant now = Instant.parse("2026-11-24T02:00:00.500Z");
        CommandContext early = Commands.command("department", "a", "r", null, now);
        aggregates.create(units, "u", early, () -> List.of(new Registered("甲")));
        execute("u", Commands.command("department", "b", "r", null, now.minusSeconds(3_600)), new Renamed("乙"));
        execute("u", Commands.command("department", "c", "r", null, now.plusSeconds(1)), new Renamed("丙"));

        assertThat(requireContract("u")).extracting(Published::time).containsExactly(now, now, now.plusSeconds(1));
    }

    @Test
    void handsOverTheNewestAfterItsOwnWriteAndTheWholeOutboxAfterAnothers() {
        register("u");
        execute("u", command("rename"), new Renamed("乙"));
        another.execute(units, "u", command("elsewhere"), unit -> List.of(new Renamed("丙")));
        execute("u", command("again"), new Renamed("丁"));
        assertThat(publisher.handedOver())
                .extracting(outbox -> outbox.stream().map(SealedEvent::id).toList())
                .containsExactly(
                        List.of("u:1"),
                        List.of("u:2"),
                        List.of("u:1", "u:2", "u:3"),
                        List.of("u:1", "u:2", "u:3", "u:4"));
    }

    @Test
    void answersThatThereIsNoSuchAggregate() {
        assertThatThrownBy(() -> execute("nobody", command("x"), new Renamed("乙")))
                .isInstanceOf(AbsentException.class);
        assertThat(aggregates.find(units, "nobody")).isEmpty();
        assertThat(aggregates.history(units, "nobody")).isEmpty();
    }

    @Test
    void createsManyAtOnceAndSaysWhichWereThere() throws InterruptedException {
        register("b");
        List<BulkCreation<UnitEvent>> sheet = List.of(
                new BulkCreation<>("c", command("sheet"), List.of(new Registered("丙"), new Merged("b"))),
                new BulkCreation<>("b", command("sheet"), List.of(new Registered("乙"))),
                new BulkCreation<>("a", command("sheet"), List.of(new Registered("甲"))));

        assertThat(aggregates.createAll(units, sheet)).containsExactly("b");
        assertThat(aggregates.createAll(units, sheet)).containsExactlyInAnyOrder("a", "b", "c");

        assertThat(stored("c").get("version")).isEqualTo(2L);
        assertThat(requireContract("c")).hasSize(2);
        assertThat(stored("b").get("state", Document.class).getString("name")).isEqualTo("甲");
        assertThat(publisher.handedOver())
                .extracting(outbox -> outbox.get(0).id())
                .containsExactlyInAnyOrder("b:1", "a:1", "c:1");
    }

    @Test
    void createsAFewAtOnceEachByACommandOfItsOwn() {
        register("b");

        assertThat(aggregates.createEach(
                        units,
                        List.of(
                                new BulkCreation<>("b", command("of b"), List.of(new Registered("乙"))),
                                new BulkCreation<>("a", command("of a"), List.of(new Registered("甲"))))))
                .containsExactly("b");

        assertThat(aggregates.create(units, "a", command("of a"), () -> List.of(new Registered("甲"))))
                .as("the first answer")
                .isEqualTo(new CommandResult("a", 1, "REGISTERED"));
        assertThat(requireContract("a")).hasSize(1);
        assertThat(aggregates.createEach(units, List.<BulkCreation<UnitEvent>>of()))
                .isEmpty();
    }

    @Test
    void findsWhatIsDueTheMostOverdueFirst() {
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        for (int i = 0; i < 5; i++) {
            Instant due = noon.plusSeconds(i % 2 == 0 ? i : -i);
            aggregates.create(units, "u" + i, command("c" + i), () -> List.of(new Registered("甲", "371102", due)));
        }
        aggregates.create(units, "never", command("n"), () -> List.of(new Registered("甲")));
        execute("u3", command("merge"), new Merged("u0"));

        assertThat(aggregates.due(units, noon, 10)).extracting(Stored::id).containsExactly("u1", "u0");
        assertThat(aggregates.due(units, noon, 1)).extracting(Stored::id).containsExactly("u1");
        assertThat(stored("u3")).doesNotContainKey("due");
    }

    @Test
    void letsNobodyWaitForAnAggregateWhoseDeadlineCantBeDecided() {
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        for (int i = 0; i < 6; i++) {
            Instant due = noon.minusSeconds(60 - i);
            aggregates.create(units, "u" + i, command("c" + i), () -> List.of(new Registered("甲", "371102", due)));
        }

        int decided = aggregates.actOnDue(units, noon, 2, due -> {
            switch (due.id()) {
                case "u0" -> throw new OutboxFullException("u0");
                case "u1" -> throw new ConcurrentChangeException("u1");
                case "u2" -> {
                    return false;
                }
                default -> {
                    execute(due.id(), command("decide " + due.id()), new Merged("u0"));
                    return true;
                }
            }
        });

        assertThat(decided).isEqualTo(3);
        assertThat(aggregates.due(units, noon, 10)).extracting(Stored::id).containsExactly("u0", "u1", "u2");
    }

    @Test
    void tellsTheHistoryFromLedgerAndOutbox() {
        register("u");
        execute("u", command("rename"), new Renamed("乙"));
        SealedEvent first = aggregates.history(units, "u").get(0);
        database.getCollection("ledger").insertOne(first.toLedger());
        collection()
                .updateOne(
                        new Document("_id", "u"),
                        new Document("$pull", new Document("outbox", new Document("id", "u:1"))));

        assertThat(requireContract("u")).hasSize(2);
    }

    @Test
    void readsAStateWithFieldsThatItDoesNotKnowYetOrNoMore() {
        register("u");
        collection()
                .updateOne(
                        new Document("_id", "u"),
                        new Document("$unset", new Document("state.district", ""))
                                .append("$set", new Document("state.colour", "red")));
        Unit unit = aggregates.find(units, "u").orElseThrow().state();
        assertThat(unit.name()).isEqualTo("甲");
        assertThat(unit.district()).isNull();
    }

    /** What a reader of the topic would see of the unit, were it published now. */
    private List<Published> requireContract(String id) {
        List<Published> events = aggregates.history(units, id).stream()
                .map(event -> new Published(event.subject(), event.headers(), event.body()))
                .toList();
        return Published.requireContract(events).get(id);
    }
}
