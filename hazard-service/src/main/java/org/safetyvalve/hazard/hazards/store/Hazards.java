package org.safetyvalve.hazard.hazards.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardAction;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardCommand;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardSight;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.ResponsibilityChain;
import org.safetyvalve.hazard.hazards.messaging.ChainSteps;
import org.safetyvalve.hazard.hazards.messaging.HazardDefinition;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Classification;
import org.safetyvalve.starter.events.ChainProof;
import org.safetyvalve.starter.events.SealedEvent;
import org.safetyvalve.starter.store.ClockGuard;
import org.safetyvalve.starter.store.StoreUnavailableException;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/**
 * The hazards of this service, for whoever asks: what an actor may not see is absent, for reading and for commands alike.
 */
@Component
public class Hazards {
    private final Aggregates aggregates;
    private final HazardDefinition definition;
    private final HazardClock hazardClock;
    private final Clock clock;
    private final ClockGuard guard;

    Hazards(
            Aggregates aggregates,
            HazardDefinition definition,
            HazardClock hazardClock,
            Clock clock,
            ClockGuard guard) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.hazardClock = hazardClock;
        this.clock = clock;
        this.guard = guard;
    }

    /** Records a hazard that was found, under an id that a repeat of the command finds again. */
    public CommandResult find(CommandContext context, Supplier<List<HazardEvent>> found) {
        return find(context.derivedId("find-hazard"), context, found);
    }

    /** Records a hazard under an id that follows from where it was reported. */
    public CommandResult find(String id, CommandContext context, Supplier<List<HazardEvent>> found) {
        return aggregates.create(definition, id, context, found);
    }

    /**
     * Carries out a command.
     *
     * @throws AbsentException when there is no such hazard, or the actor may not see it
     * @throws StoreUnavailableException when a deadline would have to be decided that this instance's clock may not
     *     decide
     */
    public CommandResult act(String id, CommandContext context, HazardCommand command) {
        Act act = act(context);
        return aggregates.execute(definition, id, context, stored -> {
            requireVisible(stored, context.actor());
            Hazard hazard = new Hazard(id, stored.state(), hazardClock);
            guard.requireFor(act.at(), hazard::dependsOnTheClock);
            return command.on(hazard, act);
        });
    }

    /** @throws AbsentException when there is no such hazard, or the reader may not see it */
    public Stored<HazardState> read(String id, Actor reader) {
        Stored<HazardState> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        requireVisible(stored, reader);
        return stored;
    }

    /** What the reader may do with it now. */
    public List<String> actions(Stored<HazardState> stored, Actor reader) {
        Act now = Act.now(reader, clock.instant());
        return new Hazard(stored.id(), stored.state(), hazardClock)
                .open(now).stream().map(HazardAction::code).toList();
    }

    /** Everything that has happened to it and that the reader may see, in order, as it was published. */
    public List<SealedEvent> history(String id, Actor reader) {
        read(id, reader);
        return aggregates.history(definition, id).stream()
                .filter(event -> reader.isDiscipline() || !isRestricted(event))
                .toList();
    }

    /** Everybody who ever held it, oldest first. */
    public List<ResponsibilityChain.Link> responsibilityChain(String id, Actor reader) {
        return ResponsibilityChain.of(ChainSteps.of(history(id, reader)));
    }

    /** Whether its history, with what this reader may not see, is whole and as it happened. */
    public ChainProof prove(String id, Actor reader) {
        read(id, reader);
        return aggregates.prove(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
    }

    public static Act act(CommandContext context) {
        return new Act(context.actor(), context.occurredAt(), context.now());
    }

    private void requireVisible(Stored<HazardState> stored, Actor actor) {
        if (!HazardSight.of(actor).opensOn(stored.state())) {
            throw new AbsentException(definition.collection(), stored.id());
        }
    }

    private static boolean isRestricted(SealedEvent event) {
        return Classification.RESTRICTED.code().equals(event.headers().get("ce_dataclassification"));
    }
}
