package org.safetyvalve.hazard.checks.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.safetyvalve.hazard.checks.CheckSight;
import org.safetyvalve.hazard.checks.Draw;
import org.safetyvalve.hazard.checks.LookBack;
import org.safetyvalve.hazard.checks.messaging.LookBackDefinition;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.Hazard;
import org.safetyvalve.hazard.hazards.HazardBook;
import org.safetyvalve.hazard.hazards.HazardClock;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.hazard.lists.Kind;
import org.safetyvalve.hazard.lists.ListFilter;
import org.safetyvalve.hazard.lists.Lists;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Refusal;
import org.safetyvalve.starter.write.AbsentException;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.CommandContext;
import org.safetyvalve.starter.write.CommandResult;
import org.safetyvalve.starter.write.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The look-backs of this service. The population is read from the list, which follows the ledger by moments: of what was closed
 * before a cut-off that lies a minute back nothing is missing unless the broker has been away, and what is reopened while it is
 * read may be in it or not. Its count and hash say what it was. It is gone through an id at a time, never held.
 */
@Component
public class LookBacks {
    private static final Logger log = LoggerFactory.getLogger(LookBacks.class);
    private static final int SEED_BYTES = 32;

    private final Aggregates aggregates;
    private final LookBackDefinition definition;
    private final Lists lists;
    private final HazardBook hazards;
    private final HazardClock hazardClock;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LookBacks(
            Aggregates aggregates,
            LookBackDefinition definition,
            Lists lists,
            HazardBook hazards,
            HazardClock hazardClock,
            Clock clock) {
        this.aggregates = aggregates;
        this.definition = definition;
        this.lists = lists;
        this.hazards = hazards;
        this.hazardClock = hazardClock;
        this.clock = clock;
    }

    /** Draws a sample. The seed is made here and published with it: nobody chooses it, and no draw is kept back. */
    public CommandResult draw(LookBack.Scope scope, int size, CommandContext context) {
        Act act = act(context);
        return aggregates.create(definition, context.derivedId("draw-look-back"), context, () -> {
            LookBack.requireMayDraw(act, scope);
            return LookBack.draw(act, scope, drawn(scope, size));
        });
    }

    private LookBack.Sample drawn(LookBack.Scope scope, int size) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Draw draw = new Draw(seed, size);
        ListFilter population = new ListFilter(Kind.HAZARD)
                .equal("campaign", scope.campaign())
                .in(scope.district())
                .equal("sector", scope.sector())
                .equal("state", Stage.CLOSED.name())
                .changed(scope.closedFrom(), scope.cutOff());
        lists.ids(population).forEach(draw::take);
        return draw.sample();
    }

    /**
     * Records what somebody saw of a hazard that was drawn; one that recurred is reopened after it. Of two who do it at once, one is
     * refused.
     *
     * @throws AbsentException when there is no such look-back, or the actor may not see it
     */
    public CommandResult record(String id, LookBack.Seen seen, CommandContext context) {
        Act act = act(context);
        return aggregates.execute(definition, id, context, stored -> {
            requireVisible(stored, context.actor());
            LookBack.requireAwaited(stored.state(), context.actor(), seen.hazard());
            HazardState hazard = hazards.find(seen.hazard(), context.actor())
                    .orElseThrow(() -> HazardRule.NO_SUCH_HAZARD.refuse().at("hazard"));
            List<LookBack.Event> events =
                    LookBack.record(stored.state(), act, seen, hazard, hazards.hands(seen.hazard()));
            if (seen.outcome() == LookBack.Outcome.RECURRED) {
                requireReopenable(seen, hazard, act);
            }
            return events;
        });
    }

    private void requireReopenable(LookBack.Seen seen, HazardState hazard, Act act) {
        String recurrence = seen.recurrence();
        hazards.requireRecurrence(seen.hazard(), recurrence, act.by());
        if (hazard.stage() == Stage.CLOSED) {
            new Hazard(seen.hazard(), hazard, hazardClock).reopen(act, seen.note(), recurrence);
        }
    }

    /** Reopens what recurred and is still closed, and says so. Any number of instances may do it at once. */
    public void finish(String id) {
        LookBack.State lookBack = aggregates
                .find(definition, id)
                .orElseThrow(() -> new AbsentException(definition.collection(), id))
                .state();
        for (LookBack.Result result : lookBack.reopenings()) {
            String hazard = result.seen().hazard();
            Instant clockNow = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Instant now = clockNow.isBefore(result.recordedAt()) ? result.recordedAt() : clockNow;
            reopen(id, result, now);
            Actor system = Actor.system("look-backs", lookBack.drawnBy());
            aggregates.execute(
                    definition,
                    id,
                    Unfinished.context(system, "reopened " + id + ' ' + hazard, now),
                    stored -> LookBack.reopened(stored.state(), system, now, hazard));
        }
    }

    /** Any other refusal is no reason to say that it was reopened: it is tried again, and told each time. */
    private void reopen(String id, LookBack.Result result, Instant now) {
        LookBack.Seen seen = result.seen();
        HazardBook.Entry entry = new HazardBook.Entry(result.by(), "look-back " + id + ' ' + seen.hazard(), now);
        try {
            hazards.reopen(seen.hazard(), entry, result.at(), seen.note(), seen.recurrence());
        } catch (Refusal refusal) {
            if (refusal.rule() != HazardRule.STAGE_FORBIDS) {
                throw refusal;
            }
            log.info("The hazard {} was reopened by somebody else: {}", seen.hazard(), refusal.toString());
        }
    }

    /** Finishes the look-backs with a recurrence that nobody has reopened in their time. */
    void finishDue(Instant now, int batch, Predicate<String> finish) {
        aggregates.actOnDue(definition, now, batch, due -> finish.test(due.id()));
    }

    /** @throws AbsentException when there is no such look-back, or the reader may not see it */
    public Stored<LookBack.State> read(String id, Actor reader) {
        Stored<LookBack.State> stored =
                aggregates.find(definition, id).orElseThrow(() -> new AbsentException(definition.collection(), id));
        requireVisible(stored, reader);
        return stored;
    }

    private void requireVisible(Stored<LookBack.State> stored, Actor actor) {
        if (!CheckSight.opensOn(actor, stored.state().scope())) {
            throw new AbsentException(definition.collection(), stored.id());
        }
    }

    private static Act act(CommandContext context) {
        return new Act(context.actor(), context.occurredAt(), context.now());
    }
}
