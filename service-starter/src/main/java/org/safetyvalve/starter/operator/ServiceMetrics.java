package org.safetyvalve.starter.operator;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.safetyvalve.starter.consuming.DeadLetters;
import org.safetyvalve.starter.consuming.Parking;
import org.safetyvalve.starter.consuming.ReactionRunner;
import org.safetyvalve.starter.projection.ProjectionRunner;
import org.safetyvalve.starter.publishing.EventPublisher;
import org.safetyvalve.starter.publishing.LedgerDrain;
import org.safetyvalve.starter.publishing.Sweeper;
import org.safetyvalve.starter.topics.TopicSetup;
import org.safetyvalve.starter.write.Aggregates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Backlogs and alarms as metrics; what has waited too long is also said in the log. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class ServiceMetrics {
    private static final Logger log = LoggerFactory.getLogger(ServiceMetrics.class);

    private final ReactionRunner reactions;
    private final ProjectionRunner projections;
    private final Clock clock;
    private final AtomicLong parkedSeconds = new AtomicLong();

    ServiceMetrics(ReactionRunner reactions, ProjectionRunner projections, Clock clock) {
        this.reactions = reactions;
        this.projections = projections;
        this.clock = clock;
    }

    @Bean
    MeterBinder backlogMetrics(
            ObjectProvider<EventPublisher> publisher,
            LedgerDrain drain,
            Sweeper sweeper,
            Aggregates aggregates,
            DeadLetters deadLetters,
            TopicSetup topics) {
        return (MeterRegistry registry) -> {
            publisher.ifAvailable(events -> {
                Gauge.builder("safetyvalve.publishing.backlog", events, EventPublisher::backlog)
                        .description("Events that wait in memory for the broker or the ledger")
                        .register(registry);
                Gauge.builder("safetyvalve.publishing.backlog.bytes", events, EventPublisher::backlogBytes)
                        .description("About how many bytes of memory they take")
                        .baseUnit("bytes")
                        .register(registry);
            });
            Gauge.builder("safetyvalve.outbox.pending", sweeper, Sweeper::pending)
                    .description("Aggregates with unpublished events at the last sweep")
                    .register(registry);
            FunctionCounter.builder("safetyvalve.ledger.conflicts", drain, LedgerDrain::conflicts)
                    .description("Ids under which the ledger held another event: anything but 0 is an alarm")
                    .register(registry);
            FunctionCounter.builder("safetyvalve.outbox.full", aggregates, Aggregates::refusedForRoom)
                    .description("Commands refused because an outbox was full: anything but 0 is an alarm")
                    .register(registry);
            Gauge.builder("safetyvalve.parked.seconds", parkedSeconds, AtomicLong::get)
                    .description("How long the oldest event has waited for its predecessor: past 60 it is an alarm")
                    .register(registry);
            Gauge.builder(
                            "safetyvalve.topics.wrong",
                            topics,
                            setup -> setup.wrong().size())
                    .description("Topics that are not as the contract wants them: anything but 0 is an alarm")
                    .register(registry);
            FunctionCounter.builder("safetyvalve.deadletters", deadLetters, DeadLetters::sent)
                    .description("Records sent to a dead-letter topic")
                    .register(registry);
        };
    }

    /** Says, again and again, that an event waits for one that does not come. */
    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void alarmOfParkedEvents() {
        try {
            Duration longest = Duration.ZERO;
            for (Parking parking : parkings()) {
                Duration waiting = parking.oldest()
                        .map(since -> Duration.between(since, clock.instant()))
                        .orElse(Duration.ZERO);
                if (waiting.compareTo(Parking.ALARM_AFTER) > 0) {
                    log.error(
                            "ALARM: events of {} have waited for {} for one that has not come: look for a dead letter,"
                                    + " replay or skip it",
                            parking.consumer(),
                            waiting);
                }
                longest = waiting.compareTo(longest) > 0 ? waiting : longest;
            }
            parkedSeconds.set(longest.toSeconds());
        } catch (RuntimeException away) {
            log.warn("Can't look for parked events: {}", away.toString());
        }
    }

    private Collection<Parking> parkings() {
        return Stream.concat(reactions.parkings().values().stream(), projections.parkings().values().stream())
                .toList();
    }
}
