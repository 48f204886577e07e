package org.safetyvalve.starter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyvalve.starter.fixture.Incoming.at;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.consuming.Received;
import org.safetyvalve.starter.fixture.Incoming;
import org.safetyvalve.starter.fixture.Stores;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.slf4j.LoggerFactory;

/** Design section 5: a gap alarms after a minute. */
class ParkedAlarmTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void alarmsWhenAnEventHasWaitedForAMinute() {
        MongoDatabase database = Stores.newDatabase();
        Clock parkedAt = Clock.fixed(NOW, ZoneOffset.UTC);
        DeadLetters deadLetters = new DeadLetters(
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()), parkedAt);
        ReactionRunner reactions = new ReactionRunner(database, deadLetters, parkedAt, "register");
        reactions.sequenced("unit-events", List.of());
        reactions
                .parkings()
                .get("unit-events")
                .park(List.of(Received.of(
                        at(0, new Incoming("unit-events").named("u", 2).get(1)))));

        assertThat(alarms(database, reactions, Duration.ofSeconds(59))).isEmpty();
        assertThat(alarms(database, reactions, Duration.ofSeconds(61)))
                .singleElement()
                .asString()
                .contains("ALARM", "register/unit-events");
    }

    private static List<String> alarms(MongoDatabase database, ReactionRunner reactions, Duration later) {
        Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        ProjectionRunner projections =
                new ProjectionRunner(List.of(), database, null, null, null, null, clock, "register");
        Logger log = (Logger) LoggerFactory.getLogger(ServiceMetrics.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        try {
            new ServiceMetrics(reactions, projections, clock).alarmOfParkedEvents();
        } finally {
            log.detachAppender(said);
            projections.close();
        }
        return said.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
