package org.safetyvalve.starter.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.events.EventSealer;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.fixture.KeptPublisher;
import org.safetyvalve.starter.fixture.StoreLog;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.fixture.Units;

/** An id names events on the topic and in the ledger, whatever kind of aggregate has it: two kinds never share one. */
class ChosenIdsTest {
    private final StoreLog log = new StoreLog();
    private final MongoDatabase database = Stores.newDatabase(log);
    private final KeptPublisher published = new KeptPublisher();
    private final Units units = new Units("units", "unit-events");
    private final Units sites = new Units("sites", "unit-events");
    private final Aggregates here = instance();
    private final Aggregates elsewhere = instance();

    private Aggregates instance() {
        return new Aggregates(database, published, new EventSealer("register", 4_096), Stores.writing());
    }

    private static CommandResult register(Aggregates instance, Units kind, String id, String key) {
        return instance.createNamed(kind, id, "register", command(key), () -> List.of(new Registered("甲")));
    }

    private long count(String collection, String id) {
        return database.getCollection(collection).countDocuments(new Document("_id", id));
    }

    private List<String> published() {
        return published.handedOver().stream()
                .flatMap(List::stream)
                .map(SealedEvent::id)
                .toList();
    }

    @Test
    void givesAnIdToOneKindOfAggregateOnly() {
        register(here, sites, "auto-city", "site");

        assertThatThrownBy(() -> register(elsewhere, units, "auto-city", "unit"))
                .isInstanceOf(AlreadyExistsException.class);
        assertThat(count("units", "auto-city")).isZero();
        assertThat(published()).containsExactly("auto-city:1");
    }

    @Test
    void givesItToOneOfTwoKindsThatAskAtTheSameTime() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int round = 0; round < 30; round++) {
                String id = "id-" + round;
                List<Future<?>> both = new ArrayList<>();
                both.add(callers.submit(at(together, () -> register(here, sites, id, "site " + id))));
                both.add(callers.submit(at(together, () -> register(elsewhere, units, id, "unit " + id))));
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(count("sites", id) + count("units", id)).as(id).isEqualTo(1);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(published()).hasSize(30).doesNotHaveDuplicates();
    }

    private static Callable<Object> at(CyclicBarrier together, Runnable command) {
        return () -> {
            together.await();
            try {
                command.run();
            } catch (AlreadyExistsException other) {
                // one of the two
            }
            return "done";
        };
    }

    @Test
    void answersARepeatAsTheFirstTimeAndRefusesAnotherCommand() {
        CommandResult first = register(here, sites, "auto-city", "site");

        assertThat(register(elsewhere, sites, "auto-city", "site")).isEqualTo(first);
        assertThatThrownBy(() -> register(elsewhere, sites, "auto-city", "another"))
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void leavesAnIdWhoseCommandWasBrokenOffToItsKind() {
        database.getCollection("names").insertOne(new Document("_id", "auto-city").append("collection", "sites"));

        assertThat(register(here, sites, "auto-city", "again").version()).isEqualTo(1);
        assertThatThrownBy(() -> register(here, units, "auto-city", "unit")).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void takesNoIdForACommandThatIsRefused() {
        assertThatThrownBy(() -> here.createNamed(sites, "auto-city", "register", command("site"), () -> {
                    throw new Refusal(CommandRule.NOT_IN_THE_FUTURE);
                }))
                .isInstanceOf(Refusal.class);
        assertThat(register(here, units, "auto-city", "unit").id()).isEqualTo("auto-city");
    }

    @Test
    void refusesAnIdThatMightBeADerivedOne() {
        String derived = command("unit").derivedId("register");
        for (String id : List.of(derived, UUID.randomUUID().toString().toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() -> register(here, sites, id, "site"))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(CommandRule.ID_IS_NOT_A_UUID);
                        assertThat(refusal.path()).isEqualTo("id");
                    });
            assertThat(count("sites", id)).isZero();
        }
    }

    @Test
    void costsOneInsertAndForADerivedIdNothing() {
        register(here, sites, "auto-city", "site");
        assertThat(log.commands("insert", "names")).hasSize(1);
        assertThat(log.commands("find", "names")).isEmpty();

        assertThat(register(here, sites, null, "unit").id())
                .isEqualTo(command("unit").derivedId("register"));
        assertThat(log.commands("insert", "names")).hasSize(1);
    }
}
