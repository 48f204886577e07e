package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.Names;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.fixture.UnitEvent.Registered;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.write.Aggregates;

/** What an earlier version kept in another way is built anew by itself, and an instance leaves alone what a later one keeps. */
class EditionTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final String PROJECTION = "units-by-district";

    private static Register register;
    private static TestService service;

    @BeforeAll
    static void start() {
        register = Register.create();
        service = register.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        register.close();
    }

    private static MongoDatabase database() {
        return service.bean(MongoDatabase.class);
    }

    private static Document pointer() {
        return database()
                .getCollection("generations")
                .find(new Document("_id", PROJECTION))
                .first();
    }

    private static void setPointer(Document change) {
        database().getCollection("generations").updateOne(new Document("_id", PROJECTION), change);
    }

    private static MongoCollection<Document> views(int generation) {
        return database().getCollection(PROJECTION + "_g" + generation + "_views");
    }

    private static String newUnit() {
        String id = Names.next("unit");
        service.bean(Aggregates.class).create(register.units(), id, command(id), () -> List.of(new Registered(id)));
        return id;
    }

    private static boolean isRead(String id) {
        return service.bean(Projections.class)
                        .views(PROJECTION)
                        .find(new Document("_id", id))
                        .first()
                != null;
    }

    private static String awaitRead(String id) {
        await().atMost(SOON).until(() -> isRead(id));
        return id;
    }

    private static void awaitLive(int generation) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(pointer())
                        .containsEntry("live", generation)
                        .containsEntry("edition", 1)
                        .doesNotContainKeys("building", "buildingEdition"));
    }

    @Test
    void whatAnEarlierEditionKeptIsBuiltAnewByItself() {
        String id = awaitRead(newUnit());
        int live = pointer().getInteger("live");
        views(live).updateOne(new Document("_id", id), new Document("$set", new Document("name", "以前的写法")));
        setPointer(new Document("$set", new Document("edition", 0)));

        awaitLive(live + 1);

        assertThat(views(live + 1).find(new Document("_id", id)).first()).doesNotContainEntry("name", "以前的写法");
        awaitRead(newUnit());
    }

    @Test
    void whatIsBeingBuiltOfAnEarlierEditionIsGivenUp() {
        awaitRead(newUnit());
        int live = pointer().getInteger("live");
        setPointer(new Document(
                "$set", new Document("edition", 0).append("building", live + 5).append("buildingEdition", 0)));

        awaitLive(live + 6);

        assertThat(views(live + 5).countDocuments())
                .as("nothing is built for nothing")
                .isZero();
    }

    @Test
    void whatALaterEditionKeepsIsLeftToWhoeverKnowsIt() {
        awaitRead(newUnit());
        int live = pointer().getInteger("live");
        setPointer(new Document("$set", new Document("building", live + 1).append("buildingEdition", 2)));
        awaitRead(newUnit());
        await().during(A_WHILE).atMost(SOON).until(() -> views(live + 1).countDocuments() == 0);
        setPointer(new Document("$set", new Document("live", live + 1).append("edition", 2))
                .append("$unset", new Document("building", "").append("buildingEdition", "")));

        String id = newUnit();

        await().during(A_WHILE).atMost(SOON).until(() -> !isRead(id));
        setPointer(new Document("$set", new Document("live", live).append("edition", 1)));
        awaitRead(id);
    }
}
