package org.safetyvalve.hazard.hazards;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Level;
import org.safetyvalve.starter.domain.Mandate;
import org.safetyvalve.starter.domain.Role;

/**
 * What a hazard's events add up to. Immutable; only events change it.
 *
 * @param holder the one organisation that holds the hazard now; never absent
 * @param department the competent department (else the safety committee office) of its district and sector
 * @param committee the safety committee office of its district: the common superior of whoever disputes it
 * @param riskColour the colour of the risk that it belongs to, when it was told; no part of its level
 * @param judged by what it was judged to be major; null unless it is, and of old
 * @param rectifiedBy whoever has had a hand in its rectification since it was found or last reopened: planned, asked for more time,
 *     reported progress, or claimed that it is complete; and what became of their organisations
 * @param owed the duties whose clocks are running
 * @param missed the duties whose deadlines have passed and which are still owed
 * @param returns how often an assignment of this hazard has been returned, ever
 * @param returnedBy the units that returned the assignment since it was found or last reopened
 * @param round the round of rectification, from 1; 0 before one is ordered
 * @param failedRounds how many verifications in a row have failed since it was found or last reopened
 * @param progressReports how often progress was reported in this round
 * @param overdue whether this round's time limit has passed without completion
 * @param evidence the files kept here that anything about it has named, in order, by their ids
 * @param lastAt when the last thing that somebody did happened
 * @param settlesAt before this instant no deadline is decided, because its history is being entered; null when none is
 */
public record HazardState(
        HazardFacts facts,
        Signatory foundBy,
        Instant foundAt,
        Stage stage,
        @Nullable HazardLevel level,
        String holder,
        String department,
        String committee,
        @Nullable RiskColour riskColour,
        @Nullable Signatory classifiedBy,
        @Nullable Judged judged,
        @Nullable Downgrade downgrade,
        @Nullable Responsibility responsibility,
        @Nullable Listing listing,
        @Nullable InterimControl interimControl,
        @Nullable Order order,
        @Nullable Plan plan,
        @Nullable Extension extension,
        @Nullable Completion completion,
        List<Signatory> rectifiedBy,
        Map<Duty, Deadline> owed,
        Set<Duty> missed,
        int returns,
        List<String> returnedBy,
        int round,
        int failedRounds,
        int progressReports,
        boolean overdue,
        int enforcements,
        int recurrences,
        @Nullable String link,
        List<String> evidence,
        Instant lastAt,
        @Nullable Instant settlesAt) {

    /** By what it was judged to be major: criteria by their ids, or as a whole. */
    public record Judged(List<String> criteria, boolean whole) {}

    /**
     * Who is responsible (责任单位), and how that came about.
     *
     * @param unit the lead
     * @param coResponsible who is responsible beside it; nobody in a document of old
     */
    public record Responsibility(
            String unit, List<String> coResponsible, Instant since, boolean accepted, boolean designated) {
        public Responsibility {
            coResponsible = coResponsible == null ? List.of() : List.copyOf(coResponsible);
        }
    }

    /** A proposal to take a major hazard down to a general one, waiting for a second person. */
    public record Downgrade(Signatory proposedBy, String reason) {}

    /**
     * Public listing for supervision (挂牌督办).
     *
     * @param number of the notice
     * @param listedBy the organisation that recorded it, and that urges; null of old
     * @param issuedBy the body that issued the notice; null of old
     * @param urgings how many urging letters there have been
     */
    public record Listing(
            Level level,
            String number,
            @Nullable String publication,
            @Nullable String listedBy,
            @Nullable String issuedBy,
            int urgings) {

        Listing published(String where) {
            return new Listing(level, number, where, listedBy, issuedBy, urgings);
        }

        Listing urged(int times) {
            return new Listing(level, number, publication, listedBy, issuedBy, times);
        }
    }

    /**
     * Interim control (临时管控措施) in force.
     *
     * @param until when a seal ends; null of any other measure, and of a seal of old
     * @param extended whether that was extended
     */
    public record InterimControl(
            MeasureKind measure,
            Signatory orderedBy,
            Instant at,
            @Nullable Deadline until,
            boolean extended) {

        public boolean seals() {
            return measure == MeasureKind.SEAL;
        }

        /** When a seal ends. One of old was told no term: the law's is counted from when it was ordered. */
        Deadline term() {
            return until == null ? SealTerm.from(at) : until;
        }

        /** Whether its term has passed by the clock. Nothing is known of a seal of old, and no other measure has one. */
        public boolean isOverdue(Instant now) {
            return until != null && until.isOverdue(now);
        }

        InterimControl extendedUntil(Deadline end) {
            return new InterimControl(measure, orderedBy, at, end, true);
        }
    }

    /** A rectification order (整改通知) with the time limit as it stands. */
    public record Order(String requirements, Deadline deadline, Signatory orderedBy) {}

    /** A plan that was filed, and whether it was approved; one that was returned is gone from here. */
    public record Plan(RectificationPlan content, Signatory filedBy, boolean approved) {}

    /** A request for more time that nobody has decided yet. */
    public record Extension(Instant until, String reason, Signatory requestedBy) {}

    /** The claim that rectification is complete, and who answers for it. */
    public record Completion(Signatory by, String unit, Instant at) {}

    public HazardState {
        rectifiedBy = rectifiedBy == null ? knownOfOld(plan, extension, completion) : List.copyOf(rectifiedBy);
        owed = Collections.unmodifiableMap(owed.isEmpty() ? new EnumMap<>(Duty.class) : new EnumMap<>(owed));
        missed = Collections.unmodifiableSet(missed.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(missed));
        returnedBy = List.copyOf(returnedBy);
        evidence = List.copyOf(evidence);
    }

    /** A document of old says who is waited for, and nobody before. */
    private static List<Signatory> knownOfOld(
            @Nullable Plan plan, @Nullable Extension extension, @Nullable Completion completion) {
        return Stream.of(
                        plan == null ? null : plan.filedBy(),
                        extension == null ? null : extension.requestedBy(),
                        completion == null ? null : completion.by())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The lead responsible unit, or null while nobody has been made responsible. */
    public @Nullable String unit() {
        return responsibility == null ? null : responsibility.unit();
    }

    /** Who is responsible beside the lead (配合责任单位); they read it, and the lead acts for all. */
    public List<String> coResponsible() {
        return responsibility == null ? List.of() : responsibility.coResponsible();
    }

    /**
     * When the next deadline is to be decided, or null when none is open. A request for an extension that was made in
     * time holds the rectification's deadline back until it is decided or has lapsed.
     */
    public @Nullable Instant due() {
        Instant earliest = owed.entrySet().stream()
                .filter(duty -> !isHeldBack(duty.getKey()))
                .map(duty -> duty.getValue().at())
                .min(Instant::compareTo)
                .orElse(null);
        return earliest != null && settlesAt != null && settlesAt.isAfter(earliest) ? settlesAt : earliest;
    }

    /** Whether rectification is late at that instant: by the clock, whether it has been said yet or not. */
    public boolean isOverdue(Instant now) {
        Deadline running = owed.get(Duty.RECTIFY);
        return missed.contains(Duty.RECTIFY) || (running != null && extension == null && running.isOverdue(now));
    }

    /**
     * Whether an organisation shares the rectification: as the lead, beside it, or because somebody acted for it. It decides nothing about
     * the hazard.
     */
    boolean isSharedBy(String organisation) {
        return organisation.equals(unit())
                || coResponsible().contains(organisation)
                || rectifiedBy.stream().anyMatch(hand -> hand.organisation().equals(organisation));
    }

    /** Whether the account has had a hand in the rectification, for whichever organisation, or acts for one that shares it. */
    boolean isSharedBy(String account, String organisation) {
        return isSharedBy(organisation) || rectifiedBy.stream().anyMatch(hand -> hand.isOf(account));
    }

    /** The proposal to downgrade that a second person may approve; one by whoever has come to share the rectification is none. */
    public @Nullable Downgrade standingDowngrade() {
        return downgrade == null
                        || isSharedBy(
                                downgrade.proposedBy().account(),
                                downgrade.proposedBy().organisation())
                ? null
                : downgrade;
    }

    /**
     * Whether an organisation that ceases leaves a place here which its successor has not yet: as holder, lead, beside the lead, as one
     * that returned it, or by its hand in the rectification.
     */
    boolean isLeftBy(String organisation, String successor) {
        return holder.equals(organisation)
                || organisation.equals(unit())
                || coResponsible().contains(organisation)
                || returnedBy.contains(organisation)
                || rectifiedBy.stream()
                        .filter(hand -> hand.organisation().equals(organisation))
                        .anyMatch(hand -> !rectifiedBy.contains(hand.of(successor)));
    }

    /** Whether the organisation has returned it and nobody has been made responsible since. */
    public boolean isReturnedBy(String organisation) {
        return unit() == null && returnedBy.contains(organisation);
    }

    /** 整改完成并验收: somebody has put it right, and somebody else has verified that. Closed says less (办结). */
    public boolean isFixed() {
        return completion != null && stage.isVerified();
    }

    /** Whether this is somebody of the organisation that decides on it before and beside whoever is responsible, in a role that may. */
    public boolean isDecidedBy(Actor actor) {
        return department.equals(actor.organisation()) && Mandate.hasAny(actor, Role.DEPARTMENT, Role.SAFETY_COMMITTEE);
    }

    boolean isHeldBack(Duty duty) {
        return duty == Duty.RECTIFY && extension != null;
    }

    boolean isMajor() {
        return level == HazardLevel.MAJOR;
    }

    boolean isDesignated() {
        return responsibility != null && responsibility.designated();
    }

    /** The state after the event: the change, and that it happened. */
    HazardState after(HazardEvent event, Consumer<HazardDraft> change) {
        HazardDraft draft = new HazardDraft(this);
        change.accept(draft);
        draft.happened(event);
        return draft.state();
    }
}
