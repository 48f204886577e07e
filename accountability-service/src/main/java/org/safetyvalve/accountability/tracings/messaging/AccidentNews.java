package org.safetyvalve.accountability.tracings.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.safetyvalve.accountability.SystemCommands;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.TracedAccident;
import org.safetyvalve.accountability.tracings.store.HazardMoves;
import org.safetyvalve.accountability.tracings.store.Tracings;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.accountability.AccidentLifecycleEvent;
import org.safetyvalve.contracts.accountability.AccidentReported;
import org.safetyvalve.starter.consuming.EventCommands;
import org.safetyvalve.starter.consuming.Reaction;
import org.safetyvalve.starter.consuming.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * What the news of an accident means here: its report opens the tracing, under the accident's correlation id; whatever happens to
 * it later, to its closing and beyond, is noted beside the tracing and changes nothing in it.
 */
@Component
class AccidentNews implements Reaction {
    private final Tracings tracings;
    private final HazardMoves moves;
    private final SystemCommands commands;
    private final Clock clock;

    AccidentNews(Tracings tracings, HazardMoves moves, SystemCommands commands, Clock clock) {
        this.tracings = tracings;
        this.moves = moves;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventBody>> types() {
        return EventCatalogue.all().stream()
                .map(EventType::body)
                .filter(AccidentLifecycleEvent.class::isAssignableFrom)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(ReceivedEvent event) {
        AccidentLifecycleEvent news =
                (AccidentLifecycleEvent) event.body(event.type().orElseThrow().body());
        if (event.is(AccidentReported.class)) {
            open(event, news);
        }
        moves.note(
                event.id(),
                event.subject(),
                event.sequence(),
                new HazardMove(event.name(), news.stateAfter(), news.occurredAt()));
    }

    private void open(ReceivedEvent event, AccidentLifecycleEvent news) {
        TracedAccident accident = new TracedAccident(
                event.subject(), news.title(), news.campaign(), event.district(), news.sector(), news.unit());
        tracings.open(
                accident,
                news.occurredAt(),
                EventCommands.of(
                        event,
                        commands.actor("responsibility-tracing"),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
