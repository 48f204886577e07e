package org.safetyvalve.hazard.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.starter.deadlines.Deadline;

/** A state while an event is being folded into it; never outlives the fold. */
final class HazardDraft {
    /** Something stated to have happened longer ago than this is history being entered, not a slow clock. */
    private static final Duration HISTORY = Duration.ofMinutes(1);

    /** Whoever enters a hazard's history has this long from one step to the next before the clock speaks. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final HazardFacts facts;
    private final Signatory foundBy;
    private final Instant foundAt;
    private String department;
    private String committee;
    Stage stage;

    @Nullable
    HazardLevel level;

    String holder;

    @Nullable
    RiskColour riskColour;

    @Nullable
    Signatory classifiedBy;

    HazardState.@Nullable Judged judged;

    HazardState.@Nullable Downgrade downgrade;

    HazardState.@Nullable Responsibility responsibility;

    HazardState.@Nullable Listing listing;

    HazardState.@Nullable InterimControl interimControl;

    HazardState.@Nullable Order order;

    HazardState.@Nullable Plan plan;

    HazardState.@Nullable Extension extension;

    HazardState.@Nullable Completion completion;

    int returns;
    int round;
    int failedRounds;
    int progressReports;
    boolean overdue;
    int enforcements;
    int recurrences;

    @Nullable
    String link;

    private final Map<Duty, Deadline> owed;
    private final Set<Duty> missed;
    private final List<Signatory> rectifiedBy;
    private final List<String> returnedBy;
    private final List<String> evidence;
    private Instant lastAt;
    private @Nullable Instant settlesAt;

    HazardDraft(HazardState before) {
        facts = before.facts();
        foundBy = before.foundBy();
        foundAt = before.foundAt();
        department = before.department();
        committee = before.committee();
        riskColour = before.riskColour();
        stage = before.stage();
        level = before.level();
        holder = before.holder();
        classifiedBy = before.classifiedBy();
        judged = before.judged();
        downgrade = before.downgrade();
        responsibility = before.responsibility();
        listing = before.listing();
        interimControl = before.interimControl();
        order = before.order();
        plan = before.plan();
        extension = before.extension();
        completion = before.completion();
        returns = before.returns();
        round = before.round();
        failedRounds = before.failedRounds();
        progressReports = before.progressReports();
        overdue = before.overdue();
        enforcements = before.enforcements();
        recurrences = before.recurrences();
        link = before.link();
        owed = new EnumMap<>(Duty.class);
        owed.putAll(before.owed());
        missed = EnumSet.noneOf(Duty.class);
        missed.addAll(before.missed());
        rectifiedBy = new ArrayList<>(before.rectifiedBy());
        returnedBy = new ArrayList<>(before.returnedBy());
        evidence = new ArrayList<>(before.evidence());
        lastAt = before.lastAt();
        settlesAt = before.settlesAt();
    }

    /** The duty is owed by the deadline from now on. */
    void owe(Duty duty, Deadline deadline) {
        owed.put(duty, deadline);
        missed.remove(duty);
    }

    /** The duty is done, or nobody owes it any more. */
    void met(Duty... duties) {
        for (Duty duty : duties) {
            owed.remove(duty);
            missed.remove(duty);
        }
    }

    /** Nothing more is owed about the hazard; a seal that is still there is owed an end. */
    void metAll() {
        for (Duty duty : Duty.values()) {
            if (!duty.isOfASeal()) {
                met(duty);
            }
        }
    }

    /** A seal lasts until then, and before that somebody is to decide what follows, unless that is past. */
    void sealUntil(Deadline term, Instant now) {
        met(Duty.DECIDE_SEAL);
        Deadline reminder = SealTerm.reminder(term);
        if (!reminder.isOverdue(now)) {
            owe(Duty.DECIDE_SEAL, reminder);
        }
        owe(Duty.LIFT_SEAL, term);
    }

    /** The deadline has passed; the duty is still owed. */
    void miss(Duty duty) {
        owed.remove(duty);
        missed.add(duty);
    }

    /** Somebody is responsible from now on: the clock of the department's duty to assign ends. */
    void makeResponsible(String unit, List<String> coResponsible, Instant since, boolean designated) {
        responsibility = new HazardState.Responsibility(unit, coResponsible, since, designated, designated);
        holder = unit;
        stage = listing != null ? Stage.LISTED : designated ? Stage.DESIGNATED : Stage.ASSIGNED;
        met(Duty.ASSIGN, Duty.DESIGNATE);
    }

    /** The one organisation stands where the other stood: what was ordered, and every deadline, stays. */
    void replace(String from, String to) {
        UnaryOperator<String> successor = organisation -> organisation.equals(from) ? to : organisation;
        holder = successor.apply(holder);
        department = successor.apply(department);
        committee = successor.apply(committee);
        returnedBy.replaceAll(successor);
        rectifiedBy.stream()
                .filter(hand -> hand.organisation().equals(from))
                .map(hand -> hand.of(to))
                .toList()
                .forEach(this::rectifies);
        if (responsibility != null) {
            String lead = successor.apply(responsibility.unit());
            List<String> beside = responsibility.coResponsible().stream()
                    .map(successor)
                    .filter(unit -> !unit.equals(lead))
                    .distinct()
                    .toList();
            responsibility = new HazardState.Responsibility(
                    lead, beside, responsibility.since(), responsibility.accepted(), responsibility.designated());
        }
        if (completion != null) {
            completion =
                    new HazardState.Completion(completion.by(), successor.apply(completion.unit()), completion.at());
        }
    }

    /** Has a hand in the rectification, and decides nothing about it until it is reopened. */
    void rectifies(Signatory by) {
        if (!rectifiedBy.contains(by)) {
            rectifiedBy.add(by);
        }
    }

    /** Explicitly, by silence, or by acting on it. */
    void accept() {
        if (responsibility != null) {
            responsibility = new HazardState.Responsibility(
                    responsibility.unit(),
                    responsibility.coResponsible(),
                    responsibility.since(),
                    true,
                    responsibility.designated());
        }
        met(Duty.ACCEPT);
    }

    void returned(String unit) {
        returns++;
        returnedBy.add(unit);
        voidOrder();
        met(Duty.ACCEPT);
    }

    /** An order is addressed to whoever was responsible: it ends with that responsibility. */
    void voidOrder() {
        order = null;
        plan = null;
        extension = null;
        overdue = false;
        progressReports = 0;
        met(Duty.RECTIFY, Duty.DECIDE_EXTENSION);
    }

    /** Responsibility, listing and rectification begin anew; what has happened stays in the history. */
    void startOver() {
        voidOrder();
        responsibility = null;
        listing = null;
        met(Duty.PUBLISH_LISTING);
        completion = null;
        downgrade = null;
        failedRounds = 0;
        rectifiedBy.clear();
        returnedBy.clear();
    }

    /** Files are evidence of this hazard from now on; one that somebody else keeps is known by its event alone. */
    void keep(List<EvidenceFile> files) {
        for (EvidenceFile file : files) {
            if (file.id() != null && !evidence.contains(file.id())) {
                evidence.add(file.id());
            }
        }
    }

    void happened(HazardEvent event) {
        Stamp stamp = event.stamp();
        if (event.isAutomatic()) {
            return;
        }
        lastAt = stamp.at();
        settlesAt = stamp.at().plus(HISTORY).isBefore(stamp.recordedAt())
                ? stamp.recordedAt().plus(QUIET)
                : null;
    }

    HazardState state() {
        return new HazardState(
                facts,
                foundBy,
                foundAt,
                stage,
                level,
                holder,
                department,
                committee,
                riskColour,
                classifiedBy,
                judged,
                downgrade,
                responsibility,
                listing,
                interimControl,
                order,
                plan,
                extension,
                completion,
                rectifiedBy,
                owed,
                missed,
                returns,
                returnedBy,
                round,
                failedRounds,
                progressReports,
                overdue,
                enforcements,
                recurrences,
                link,
                evidence,
                lastAt,
                settlesAt);
    }
}
