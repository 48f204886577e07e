package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safetyvalve.starter.fixture.Commands.command;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.fixture.Published;
import org.safetyvalve.starter.fixture.Register;
import org.safetyvalve.starter.fixture.Topic;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.TestService;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandResult;

class WholeFlowTest {
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

    @Test
    void oneWriteBecomesAnEventALedgerEntryAReactionAndACount() {
        MongoDatabase database = service.bean(MongoDatabase.class);

        CommandResult created = service.bean(Aggregates.class)
                .create(register.units(), "unit-1", command("a"), () -> List.of(new UnitEvent.Registered("郭家湖子汽车城")));
        assertThat(created).isEqualTo(new CommandResult("unit-1", 1, "REGISTERED"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(database.getCollection("ledger")
                            .find(new Document("_id", "unit-1:1"))
                            .first())
                    .isNotNull();
            Document unit = database.getCollection("units")
                    .find(new Document("_id", "unit-1"))
                    .first();
            assertThat(unit.getList("outbox", Document.class)).isEmpty();
            assertThat(unit).doesNotContainKey("pending");
            assertThat(database.getCollection("letters").countDocuments()).isEqualTo(1);
            assertThat(service.bean(Projections.class).counters("units-by-district", "371102"))
                    .containsEntry("registered", 1L);
            assertThat(Published.requireContract(Topic.published(register.topic() + "-letters")))
                    .hasSize(1);
        });
        assertThat(Published.requireContract(Topic.published(register.topic()))).containsOnlyKeys("unit-1");
    }
}
