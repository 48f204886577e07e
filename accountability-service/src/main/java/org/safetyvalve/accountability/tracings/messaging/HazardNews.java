package org.safetyvalve.accountability.tracings.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.TracedHazard;
import org.safetyvalve.accountability.tracings.TracedHazards;
import org.safetyvalve.accountability.tracings.store.HazardMoves;
import org.safetyvalve.accountability.tracings.store.Tracings;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.hazard.HazardClassified;
import org.safetyvalve.contracts.hazard.HazardLevelUpgraded;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * What the news of a hazard means here: its classification as major, at first or later, opens the tracing, under the hazard's correlation id;
 * whatever happens to it later, to its closing and beyond, is noted beside the tracing and changes nothing in it.
 */
@Component
class HazardNews implements Reaction {
    private static final String MAJOR = "major";

    private final Tracings tracings;
    private final HazardMoves moves;
    private final TracedHazards traced;
    private final SystemCommands commands;
    private final Clock clock;

    HazardNews(Tracings tracings, HazardMoves moves, SystemCommands commands, Clock clock) {
        this.tracings = tracings;
        this.moves = moves;
        this.traced = new TracedHazards(tracings::tracedHazards);
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return EventCatalogue.all().stream()
                .map(EventType::body)
                .filter(HazardLifecycleEvent.class::isAssignableFrom)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(ReceivedEvent event) {
        boolean isTraced = traced.contains(event.subject(), event.sequence(), event.partition(), event.offset());
        boolean classified = event.is(HazardClassified.class) || event.is(HazardLevelUpgraded.class);
        if (!isTraced && !classified) {
            return;
        }
        HazardLifecycleEvent news = body(event);
        if (classified && MAJOR.equals(news.level())) {
            open(event, news);
            traced.add(event.subject(), event.sequence());
            isTraced = true;
        }
        if (isTraced) {
            moves.note(
                    event.id(),
                    event.subject(),
                    event.sequence(),
                    new HazardMove(event.name(), news.stateAfter(), news.occurredAt()));
        }
    }

    private void open(ReceivedEvent event, HazardLifecycleEvent news) {
        TracedHazard hazard = new TracedHazard(
                event.subject(),
                event.sequence(),
                news.title(),
                news.campaign(),
                event.district(),
                news.sector(),
                news.unit());
        tracings.open(
                hazard,
                news.occurredAt(),
                EventCommands.of(
                        event,
                        commands.actor("responsibility-tracing"),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static HazardLifecycleEvent body(ReceivedEvent event) {
        return (HazardLifecycleEvent) event.body(event.type().orElseThrow().body());
    }
}
