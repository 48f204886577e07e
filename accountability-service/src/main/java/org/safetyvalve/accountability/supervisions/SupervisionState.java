package org.safetyvalve.accountability.supervisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Closed;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Opened;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Planned;

/**
 * A supervision as its events tell.
 *
 * @param campaign the campaign that it supervises
 * @param organisation the organisation of discipline inspection that supervises
 * @param plans every plan that it has had, the one in force last
 * @param closedAt null while it goes on
 */
public record SupervisionState(
        String campaign,
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        String organisation,
        String district,
        Instant openedAt,
        List<PlanVersion> plans,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    public SupervisionState {
        // Documents from before there were plans have none.
        plans = plans == null ? List.of() : List.copyOf(plans);
    }

    public SupervisionStage stage() {
        return closedAt == null ? SupervisionStage.OPENED : SupervisionStage.CLOSED;
    }

    /** The plan in force, or null when none has been set. */
    public @Nullable SupervisionPlan plan() {
        return plans.isEmpty() ? null : plans.get(plans.size() - 1).plan();
    }

    /** Whether something that happened at this instant can be of this supervision. */
    public boolean isOpenAt(Instant at) {
        return closedAt == null || at.isBefore(closedAt);
    }

    /** The state after the event. */
    public static SupervisionState fold(@Nullable SupervisionState before, SupervisionEvent event) {
        if (event instanceof Opened e) {
            return new SupervisionState(
                    e.campaign(),
                    e.title(),
                    e.from(),
                    e.to(),
                    e.organisation(),
                    e.district(),
                    e.at(),
                    List.of(),
                    null,
                    null);
        }
        return Objects.requireNonNull(before, "a supervision begins by being opened")
                .after(event);
    }

    private SupervisionState after(SupervisionEvent event) {
        if (event instanceof Planned e) {
            List<PlanVersion> all = Stream.concat(
                            plans.stream(), Stream.of(new PlanVersion(e.plan(), e.reason(), e.account(), e.at())))
                    .toList();
            return new SupervisionState(
                    campaign, title, from, to, organisation, district, openedAt, all, closedAt, closedBecause);
        }
        if (event instanceof Closed e) {
            return new SupervisionState(
                    campaign, title, from, to, organisation, district, openedAt, plans, e.at(), e.reason());
        }
        throw new IllegalArgumentException("an event that no supervision knows: " + event);
    }
}
