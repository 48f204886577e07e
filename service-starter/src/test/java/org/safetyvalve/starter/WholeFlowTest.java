package org.safetyvalve.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safetyvalve.platform.testing.Platform;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.OrganisationKind;
import org.safetyvalve.starter.domain.Role;
import org.safetyvalve.starter.fixture.RegisterService;
import org.safetyvalve.starter.fixture.UnitEvent;
import org.safetyvalve.starter.fixture.Units;
import org.safetyvalve.starter.projection.Projections;
import org.safetyvalve.starter.testing.TestTokens;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.springframework.context.ConfigurableApplicationContext;

class WholeFlowTest {
    private static TestTokens tokens;
    private static ConfigurableApplicationContext service;
    private static String name;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        name = RegisterService.newName("whole");
        Platform.createTopics(name + "-events", name + "-events-letters");
        service = RegisterService.start(name, tokens, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    static CommandContext command(String key) {
        Instant now = Instant.now();
        return new CommandContext(
                TestTokens.actor(
                        "department",
                        "rizhao-emergency-bureau",
                        OrganisationKind.SAFETY_SUPERVISION_DEPARTMENT,
                        Level.CITY,
                        "371100",
                        Role.DEPARTMENT),
                key,
                key,
                null,
                now,
                now,
                null,
                null,
                "00-0899e06b9f5ae10c03ef76719c9ac693-e15dc916c39560be-01");
    }

    @Test
    void oneWriteBecomesAnEventALedgerEntryAReactionAndACount() {
        Aggregates aggregates = service.getBean(Aggregates.class);
        Units units = service.getBean("units", Units.class);
        MongoDatabase database = service.getBean(MongoDatabase.class);

        CommandResult created =
                aggregates.create(units, "unit-1", command("a"), () -> List.of(new UnitEvent.Registered("郭家湖子汽车城")));
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
            assertThat(service.getBean(Projections.class).counters("units-by-district", "371102"))
                    .containsEntry("registered", 1L);
        });
    }
}
