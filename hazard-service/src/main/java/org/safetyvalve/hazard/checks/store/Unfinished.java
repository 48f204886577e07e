package org.safetyvalve.hazard.checks.store;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.safetyvalve.hazard.HazardProperties;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.events.Traceparent;
import org.safetyvalve.starter.write.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes what follows from a check or a look-back when whoever began it did not: at once after its command, and every few
 * seconds for what an instance left that stopped in between.
 */
@Component
public class Unfinished {
    private static final Logger log = LoggerFactory.getLogger(Unfinished.class);

    private final Checks checks;
    private final LookBacks lookBacks;
    private final Clock clock;
    private final int batch;

    Unfinished(Checks checks, LookBacks lookBacks, Clock clock, HazardProperties properties) {
        this.checks = checks;
        this.lookBacks = lookBacks;
        this.clock = clock;
        this.batch = properties.deadlines().batch();
    }

    /** Enters the hazards of a check that has just been recorded; if that fails, they are entered later. */
    public void check(String id) {
        finish(id, checks::finish);
    }

    /** Reopens what a look-back has just found to have recurred; if that fails, it is reopened later. */
    public void lookBack(String id) {
        finish(id, lookBacks::finish);
    }

    @Scheduled(fixedDelayString = "${safetyvalve.hazard.deadlines.every:5s}")
    void sweep() {
        try {
            Instant now = clock.instant();
            checks.finishDue(now, batch, id -> finish(id, checks::finish));
            lookBacks.finishDue(now, batch, id -> finish(id, lookBacks::finish));
        } catch (RuntimeException unavailable) {
            log.warn("What checks and look-backs left waits for the next round: {}", unavailable.toString());
        }
    }

    private static boolean finish(String id, Consumer<String> finish) {
        try {
            finish.accept(id);
            return true;
        } catch (RuntimeException later) {
            log.warn("What follows from {} waits for the next round", id, later);
            return false;
        }
    }

    static CommandContext context(Actor actor, String key, Instant now) {
        return new CommandContext(actor, key, key, null, now, now, null, null, Traceparent.NONE);
    }
}
