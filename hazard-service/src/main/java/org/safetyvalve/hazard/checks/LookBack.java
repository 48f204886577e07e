package org.safetyvalve.hazard.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.hazard.hazards.Act;
import org.safetyvalve.hazard.hazards.Hands;
import org.safetyvalve.hazard.hazards.HazardRule;
import org.safetyvalve.hazard.hazards.HazardState;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * A look-back (回头看): some of the hazards that were closed, drawn by lot in a way that anybody can repeat ({@link Draw}), are
 * looked at again by somebody who had no hand in them. One that recurred is reopened.
 */
public final class LookBack {
    /** How long whoever reported a recurrence has to reopen the hazard before another instance does. */
    private static final Duration OWN_TIME = Duration.ofSeconds(10);

    private LookBack() {}

    /**
     * What is drawn from: hazards that were closed, by the time that their closing was recorded at, from the one instant on (or
     * ever) and up to the cut-off and that one included, and had not been reopened when the sample was drawn.
     *
     * @param campaign in which they were found, or null for any
     * @param district GB/T 2260; one that ends in 00 covers all below it
     * @param sector or null for all
     */
    public record Scope(
            @Nullable String campaign,
            String district,
            @Nullable String sector,
            @Nullable Instant closedFrom,
            Instant cutOff) {}

    /**
     * What was drawn, and what anybody needs to draw it again.
     *
     * @param population how many there were to draw from
     * @param populationHash lower-case hex
     * @param seed 32 bytes, lower-case hex
     * @param hazards in the order drawn
     */
    public record Sample(String method, long population, String populationHash, String seed, List<String> hazards) {
        public Sample {
            hazards = List.copyOf(hazards);
        }
    }

    /** What somebody saw. */
    public enum Outcome {
        /** 未反弹 */
        STILL_FIXED,
        /** 反弹 */
        RECURRED
    }

    /**
     * What was seen of one hazard.
     *
     * @param recurrence the hazard that its coming back was recorded as, or null
     */
    public record Seen(
            String hazard,
            Outcome outcome,
            String note,
            @Nullable String recurrence) {
        public Seen {
            HazardRule.requireText(note, "note");
            if (recurrence != null && outcome != Outcome.RECURRED) {
                throw CheckRule.LOOK_BACK_RECURRENCE_ONLY_IF_RECURRED.refuse().at("recurrence");
            }
        }
    }

    /** Something that happened to a look-back. */
    public sealed interface Event {
        Actor by();

        Instant at();
    }

    /** 抽取样本 */
    public record Drawn(Actor by, Instant at, Scope scope, Sample sample) implements Event {}

    /** 回头看结果 */
    public record ResultRecorded(Actor by, Instant at, Instant recordedAt, Seen seen) implements Event {}

    /** 反弹隐患已重新启动, by this look-back or by somebody else meanwhile. */
    public record RecurrenceReopened(Actor by, Instant at, String hazard) implements Event {}

    /**
     * The result of one hazard.
     *
     * @param reopening whether the hazard has still to be reopened
     */
    public record Result(Seen seen, Actor by, Instant at, Instant recordedAt, boolean reopening) {
        private Result reopened() {
            return new Result(seen, by, at, recordedAt, false);
        }
    }

    /** What a look-back's events add up to. */
    public record State(Scope scope, Sample sample, String drawnBy, Instant drawnAt, List<Result> results) {
        public State {
            results = List.copyOf(results);
        }

        public String name() {
            return results.size() < sample.hazards().size() ? "OPEN" : "COMPLETED";
        }

        public Optional<Result> result(String hazard) {
            return results.stream()
                    .filter(result -> result.seen().hazard().equals(hazard))
                    .findFirst();
        }

        /** What recurred and has still to be reopened. */
        public List<Result> reopenings() {
            return results.stream().filter(Result::reopening).toList();
        }

        public long recurred() {
            return results.stream()
                    .filter(result -> result.seen().outcome() == Outcome.RECURRED)
                    .count();
        }

        /** When the reopenings that are owed are anybody's to do; null when none is. */
        public @Nullable Instant due() {
            return reopenings().stream()
                    .map(Result::recordedAt)
                    .min(Instant::compareTo)
                    .map(since -> since.plus(OWN_TIME))
                    .orElse(null);
        }
    }

    /** Who may draw from that, at that moment. */
    public static void requireMayDraw(Act act, Scope scope) {
        Actor by = act.by();
        if (!Mandate.hasAny(by, Role.DEPARTMENT, Role.SAFETY_COMMITTEE)) {
            throw CheckRule.LOOK_BACK_AUTHORITIES_ONLY.refuse();
        }
        String sector = scope.sector() == null ? Actor.ALL_SECTORS : scope.sector();
        if (!by.coversDistrict(scope.district()) || !by.coversSector(sector)) {
            throw CheckRule.LOOK_BACK_NOT_YOURS.refuse();
        }
        boolean inOrder = scope.closedFrom() == null || scope.closedFrom().isBefore(scope.cutOff());
        if (scope.cutOff().isAfter(act.now()) || !inOrder) {
            throw CheckRule.LOOK_BACK_PERIOD.refuse().at("closedUntil");
        }
    }

    public static List<Event> draw(Act act, Scope scope, Sample sample) {
        requireMayDraw(act, scope);
        if (sample.hazards().isEmpty()) {
            throw CheckRule.LOOK_BACK_NOTHING_CLOSED.refuse();
        }
        return List.of(new Drawn(act.by(), act.at(), scope, sample));
    }

    /**
     * What this account may do with it now. Of a single hazard the command may still refuse: what sector it is of and whose hands were in
     * it is known with the hazard alone.
     */
    public static List<String> actions(State lookBack, Actor by) {
        Scope scope = lookBack.scope();
        boolean within =
                by.coversDistrict(scope.district()) && (scope.sector() == null || by.coversSector(scope.sector()));
        boolean awaited =
                lookBack.results().size() < lookBack.sample().hazards().size();
        return mayLookBack(by) && within && awaited ? List.of("record-result") : List.of();
    }

    private static boolean mayLookBack(Actor by) {
        return Mandate.hasAny(by, Role.SAFETY_INSPECTOR, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    /** Returns if the hazard was drawn and nobody has looked at it yet. */
    public static void requireAwaited(State lookBack, Actor by, String hazard) {
        if (!mayLookBack(by)) {
            throw HazardRule.ROLE_MAY_NOT.refuse();
        }
        if (!lookBack.sample().hazards().contains(hazard)) {
            throw CheckRule.LOOK_BACK_NOT_DRAWN.refuse().at("hazard");
        }
        if (lookBack.result(hazard).isPresent()) {
            throw CheckRule.LOOK_BACK_RESULT_ONCE.refuse().at("hazard");
        }
    }

    /**
     * Records what was seen of a hazard.
     *
     * @param hazard as it is now
     * @param hands who completed and verified it
     */
    public static List<Event> record(State lookBack, Act act, Seen seen, HazardState hazard, Hands hands) {
        Actor by = act.by();
        requireAwaited(lookBack, by, seen.hazard());
        if (!by.coversDistrict(hazard.facts().district())
                || !by.coversSector(hazard.facts().sector())) {
            throw HazardRule.NOT_ITS_SUPERVISOR.refuse();
        }
        if (by.organisation().equals(hazard.facts().complainedOf())) {
            throw HazardRule.NOT_IN_ITS_OWN_CASE.refuse();
        }
        if (hands.includes(by)) {
            throw CheckRule.LOOK_BACK_BY_SOMEBODY_ELSE.refuse();
        }
        if (seen.outcome() == Outcome.STILL_FIXED && hazard.stage() != Stage.CLOSED) {
            throw CheckRule.LOOK_BACK_NO_LONGER_CLOSED.refuse();
        }
        return List.of(new ResultRecorded(by, act.at(), act.now(), seen));
    }

    /** The hazard is open again; said once. */
    public static List<Event> reopened(State lookBack, Actor by, Instant at, String hazard) {
        return lookBack.result(hazard).filter(Result::reopening).isPresent()
                ? List.of(new RecurrenceReopened(by, at, hazard))
                : List.of();
    }

    public static State fold(@Nullable State before, Event event) {
        if (event instanceof Drawn drawn) {
            return new State(drawn.scope(), drawn.sample(), drawn.by().organisation(), drawn.at(), List.of());
        }
        if (before == null) {
            throw new IllegalArgumentException("a look-back begins by being drawn");
        }
        List<Result> results = new ArrayList<>(before.results());
        if (event instanceof ResultRecorded recorded) {
            boolean reopening = recorded.seen().outcome() == Outcome.RECURRED;
            results.add(new Result(recorded.seen(), recorded.by(), recorded.at(), recorded.recordedAt(), reopening));
        } else if (event instanceof RecurrenceReopened reopened) {
            results.replaceAll(result -> result.seen().hazard().equals(reopened.hazard()) ? result.reopened() : result);
        }
        return new State(before.scope(), before.sample(), before.drawnBy(), before.drawnAt(), results);
    }
}
