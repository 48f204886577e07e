package org.safetyvalve.hazard.hazards;

import static org.safetyvalve.hazard.hazards.HazardAction.*;
import static org.safetyvalve.hazard.hazards.People.*;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safetyvalve.starter.domain.Actor;

/**
 * The lifecycle told a second time, small and by other means, for the property test to hold the aggregate against: plain
 * fields, one method that says whether a command is allowed, one that says what it does.
 */
final class LifecycleModel {

    /**
     * What somebody says with a command.
     *
     * @param beside who is responsible beside the unit
     * @param judgement none, whole, in-force or not-yet: what makes it major
     * @param order shut-down, seal, demolition, or a power cut: notified, unnotified, too-soon or emergency
     * @param days by how many a seal is extended
     * @param listing own, named or unnamed: at the own level, or at another with or without who issued it
     * @param into the state of the hazard to merge into, or unseen
     */
    record Argument(
            String level,
            String unit,
            String beside,
            String judgement,
            String order,
            String listing,
            int days,
            String into) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> AUTHORITIES = Set.of(
            "department", "department-2", "safety-committee", "safety-committee-2", "units-department", "township");

    String stage = "FOUND";
    String holder = BUREAU_ID;
    String unit;
    boolean major;
    boolean final_;
    boolean listed;
    String lister;
    boolean published;
    int urgings;
    String controlBy;
    Instant sealUntil;
    boolean sealExtended;
    Instant sealRemindedAt;
    boolean sealOver;
    int sealsDueSoon;
    int sealsOverdue;
    boolean ordered;
    String plan = "none";
    int round;
    int failed;
    int escalated;
    int reports;
    int returns;
    Instant acceptUntil;
    Instant limit;
    boolean overdue;
    int overdueSaid;
    Instant asked;
    Instant decideUntil;
    Actor proposer;
    List<String> beside = List.of();

    /** The accounts that have rectified it, and the organisations that they did it for. */
    private final Set<String> hands = new HashSet<>();

    /** What the clock has decided by now. */
    void pass(Instant now) {
        if (acceptUntil != null && !now.isBefore(acceptUntil)) {
            acceptUntil = null;
        }
        if (asked != null && !now.isBefore(decideUntil)) {
            asked = null;
        }
        if (sealRemindedAt != null && !now.isBefore(sealRemindedAt)) {
            sealRemindedAt = null;
            sealsDueSoon++;
        }
        if (sealUntil != null && !sealOver && !now.isBefore(sealUntil)) {
            sealOver = true;
            sealsOverdue++;
        }
        if (limit != null && asked == null && !overdue && !now.isBefore(limit)) {
            overdue = true;
            overdueSaid++;
        }
    }

    boolean allows(HazardAction action, Actor who, Instant now) {
        String org = who.organisation();
        boolean authority = isAuthority(who);
        boolean committee = org.equals(COMMITTEE_ID);
        boolean mine = org.equals(unit) && canBeResponsible(who);
        boolean others = authority && !shares(who);
        boolean working = stage.equals("RECTIFYING") || (stage.equals("LISTED") && ordered);
        return switch (action) {
            case CLASSIFY, REJECT, MERGE -> stage.equals("FOUND") && authority && org.equals(holder);
            case ASSIGN ->
                Set.of("CLASSIFIED", "RETURNED", "REOPENED").contains(stage) && authority && org.equals(holder);
            case ACCEPT_ASSIGNMENT -> acceptUntil != null && mine;
            case RETURN_ASSIGNMENT -> acceptUntil != null && mine && !final_;
            case DISPUTE ->
                !final_
                        && (acceptUntil != null || stage.equals("RETURNED"))
                        && !who.organisation().equals("rizhao-safety-inspection")
                        && (org.equals(holder) || org.equals(BUREAU_ID) || (unit == null && returners.contains(org)));
            case DESIGNATE ->
                stage.equals("DISPUTED")
                        && committee
                        && !shares(who)
                        && !org.equals(holder)
                        && !returners.contains(org);
            case ORDER_INTERIM_CONTROL -> !ended() && authority && controlBy == null;
            case EXTEND_INTERIM_CONTROL ->
                sealUntil != null
                        && !sealExtended
                        && !sealOver
                        && others
                        && (org.equals(controlBy) || org.equals(BUREAU_ID) || shares(BUREAU_ID));
            case LIFT_INTERIM_CONTROL ->
                controlBy != null
                        && !stage.equals("DISPUTED")
                        && others
                        && (org.equals(controlBy) || org.equals(BUREAU_ID) || shares(BUREAU_ID));
            case LIST ->
                committee
                        && major
                        && !listed
                        && Set.of("CLASSIFIED", "ASSIGNED", "RETURNED", "DISPUTED", "DESIGNATED", "REOPENED")
                                .contains(stage);
            case PUBLISH_LISTING -> committee && listed && !published && !ended();
            case URGE ->
                org.equals(lister) && listed && !ended() && !stage.equals("VERIFIED") && !stage.equals("DELISTED");
            case ORDER_ENFORCEMENT ->
                others
                        && Set.of(
                                        "ASSIGNED",
                                        "DISPUTED",
                                        "DESIGNATED",
                                        "LISTED",
                                        "RECTIFYING",
                                        "COMPLETION_CLAIMED",
                                        "VERIFIED")
                                .contains(stage);
            case ORDER_RECTIFICATION ->
                others
                        && !ordered
                        && (major
                                ? stage.equals("LISTED")
                                : Set.of("ASSIGNED", "DESIGNATED").contains(stage));
            case PLAN -> working && mine && plan.equals("none");
            case APPROVE_PLAN, RETURN_PLAN -> working && others && plan.equals("filed");
            case REQUEST_EXTENSION -> working && mine && asked == null && !overdue && now.isBefore(limit);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> working && others && asked != null;
            case REPORT_PROGRESS, COMPLETE -> stage.equals("RECTIFYING") && mine;
            case VERIFY, FAIL_VERIFICATION -> stage.equals("COMPLETION_CLAIMED") && others;
            case DELIST -> stage.equals("VERIFIED") && major && committee && others;
            case CLOSE -> stage.equals(major ? "DELISTED" : "VERIFIED") && others && controlBy == null;
            case REOPEN -> stage.equals("CLOSED") && (authority || org.equals("rizhao-safety-inspection"));
            case UPGRADE -> !major && others && isReclassifiable();
            case PROPOSE_DOWNGRADE -> downgradable() && others && !isProposed();
            case APPROVE_DOWNGRADE ->
                downgradable() && others && isProposed() && !proposer.account().equals(who.account());
        };
    }

    /** Whether what is said with it is enough. */
    boolean accepts(HazardAction action, Argument said) {
        return switch (action) {
            case CLASSIFY ->
                said.level().equals("major")
                        ? Set.of("whole", "in-force").contains(said.judgement())
                        : said.judgement().equals("none");
            case UPGRADE -> Set.of("whole", "in-force").contains(said.judgement());
            case ASSIGN, DESIGNATE -> !said.unit().equals(said.beside());
            case ORDER_INTERIM_CONTROL ->
                Set.of("shut-down", "seal", "notified", "emergency").contains(said.order());
            case EXTEND_INTERIM_CONTROL -> said.days() >= 1 && said.days() <= 30;
            case ORDER_ENFORCEMENT ->
                Set.of("shut-down", "seal", "notified", "emergency", "demolition")
                        .contains(said.order());
            case LIST -> !said.listing().equals("unnamed");
            case MERGE -> Set.of("CLASSIFIED", "RECTIFYING", "REOPENED").contains(said.into());
            default -> true;
        };
    }

    private final List<String> returners = new ArrayList<>();

    void apply(HazardAction action, Actor who, Argument said, Instant now) {
        switch (action) {
            case CLASSIFY -> {
                stage = "CLASSIFIED";
                major = said.level().equals("major");
            }
            case REJECT -> stage = "REJECTED";
            case MERGE -> stage = "MERGED";
            case ASSIGN -> {
                responsible(said, "ASSIGNED");
                acceptUntil = workingDays(now, 2);
            }
            case ACCEPT_ASSIGNMENT -> acceptUntil = null;
            case RETURN_ASSIGNMENT -> {
                returns++;
                endOrder();
                acceptUntil = null;
                if (returners.isEmpty()) {
                    stage = "RETURNED";
                    holder = BUREAU_ID;
                    unit = null;
                    beside = List.of();
                } else {
                    stage = "DISPUTED";
                }
                returners.add(who.organisation());
            }
            case DISPUTE -> {
                stage = "DISPUTED";
                endOrder();
                acceptUntil = null;
            }
            case DESIGNATE -> {
                responsible(said, "DESIGNATED");
                final_ = true;
            }
            case ORDER_INTERIM_CONTROL -> {
                controlBy = who.organisation();
                if (said.order().equals("seal")) {
                    seal(days(now, 31), now);
                }
            }
            case EXTEND_INTERIM_CONTROL -> {
                sealExtended = true;
                seal(days(sealUntil, said.days()), now);
            }
            case LIFT_INTERIM_CONTROL -> {
                controlBy = null;
                sealUntil = null;
                sealRemindedAt = null;
                sealExtended = false;
                sealOver = false;
            }
            case URGE -> urgings++;
            case LIST -> {
                listed = true;
                lister = who.organisation();
                urgings = 0;
                published = false;
                if (stage.equals("ASSIGNED") || stage.equals("DESIGNATED")) {
                    stage = "LISTED";
                }
            }
            case PUBLISH_LISTING -> published = true;
            case ORDER_RECTIFICATION -> {
                ordered = true;
                round = Math.max(1, round);
                limit = now.plusSeconds(86_400 * 10);
                if (!major) {
                    stage = "RECTIFYING";
                }
            }
            case PLAN -> {
                rectifies(who);
                plan = "filed";
                acceptUntil = null;
            }
            case APPROVE_PLAN -> {
                plan = "approved";
                stage = "RECTIFYING";
            }
            case RETURN_PLAN -> plan = "none";
            case REQUEST_EXTENSION -> {
                rectifies(who);
                acceptUntil = null;
                asked = limit.plusSeconds(86_400 * 20);
                decideUntil = calendarDays(now, 10);
            }
            case GRANT_EXTENSION -> {
                limit = asked;
                asked = null;
            }
            case REFUSE_EXTENSION -> asked = null;
            case REPORT_PROGRESS -> {
                rectifies(who);
                reports++;
                acceptUntil = null;
            }
            case COMPLETE -> {
                stage = "COMPLETION_CLAIMED";
                rectifies(who);
                limit = null;
                asked = null;
                acceptUntil = null;
                proposer = null;
            }
            case VERIFY -> stage = "VERIFIED";
            case FAIL_VERIFICATION -> {
                stage = "RECTIFYING";
                round++;
                failed++;
                escalated += failed > 1 ? 1 : 0;
                reports = 0;
                overdue = false;
                limit = now.plusSeconds(86_400 * 5);
            }
            case DELIST -> stage = "DELISTED";
            case CLOSE -> stage = "CLOSED";
            case REOPEN -> {
                stage = "REOPENED";
                holder = BUREAU_ID;
                unit = null;
                beside = List.of();
                final_ = false;
                listed = false;
                returners.clear();
                hands.clear();
                proposer = null;
                round++;
                failed = 0;
                endOrder();
            }
            case UPGRADE -> {
                major = true;
                endOrder();
                if (stage.equals("RECTIFYING")) {
                    stage = final_ ? "DESIGNATED" : "ASSIGNED";
                }
            }
            case PROPOSE_DOWNGRADE -> proposer = who;
            case APPROVE_DOWNGRADE -> {
                major = false;
                proposer = null;
                listed = false;
                if (stage.equals("LISTED")) {
                    stage = ordered ? "RECTIFYING" : final_ ? "DESIGNATED" : "ASSIGNED";
                }
            }
            case ORDER_ENFORCEMENT -> {}
        }
    }

    /** An organisation ceases, and another takes whatever place it had. */
    void merge(String from, String to) {
        if (ended()) {
            return;
        }
        holder = holder.equals(from) ? to : holder;
        unit = from.equals(unit) ? to : unit;
        returners.replaceAll(body -> body.equals(from) ? to : body);
        Set<String> seats = new LinkedHashSet<>();
        for (String seat : beside) {
            seats.add(seat.equals(from) ? to : seat);
        }
        seats.remove(unit);
        beside = List.copyOf(seats);
        if (hands.contains(from)) {
            hands.add(to);
        }
    }

    private void seal(Instant until, Instant now) {
        sealUntil = until;
        Instant reminder = days(until, -5);
        sealRemindedAt = now.isBefore(reminder) ? reminder : null;
    }

    /** So many days on, at midnight. */
    private static Instant days(Instant from, int days) {
        return LocalDate.ofInstant(from, ZONE).plusDays(days).atStartOfDay(ZONE).toInstant();
    }

    private void rectifies(Actor who) {
        hands.add(who.account());
        hands.add(who.organisation());
    }

    boolean shares(Actor who) {
        return shares(who.organisation()) || hands.contains(who.account());
    }

    private boolean shares(String organisation) {
        return organisation.equals(unit) || beside.contains(organisation) || hands.contains(organisation);
    }

    private boolean isProposed() {
        return proposer != null && !shares(proposer);
    }

    /** The bureau has nobody without the role. */
    private static boolean isAuthority(Actor who) {
        return AUTHORITIES.contains(who.account()) || who.organisation().equals(BUREAU_ID);
    }

    private void responsible(Argument said, String next) {
        unit = said.unit();
        holder = said.unit();
        beside = List.of(said.beside());
        final_ = false;
        stage = listed ? "LISTED" : next;
    }

    private void endOrder() {
        ordered = false;
        reports = 0;
        plan = "none";
        limit = null;
        asked = null;
        overdue = false;
    }

    private boolean downgradable() {
        return major && isReclassifiable();
    }

    private boolean isReclassifiable() {
        return !Set.of("FOUND", "REJECTED", "MERGED", "COMPLETION_CLAIMED", "VERIFIED", "DELISTED", "CLOSED")
                .contains(stage);
    }

    private boolean ended() {
        return Set.of("REJECTED", "MERGED", "CLOSED").contains(stage);
    }

    private static boolean canBeResponsible(Actor who) {
        return !who.account().startsWith("safety-");
    }

    private static Instant workingDays(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, ZONE);
        while (days > 0) {
            day = day.plusDays(1);
            days -= isWorked(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static Instant calendarDays(Instant from, int days) {
        LocalDate day = LocalDate.ofInstant(from, ZONE).plusDays(days);
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
