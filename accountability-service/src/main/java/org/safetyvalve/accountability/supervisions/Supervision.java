package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Closed;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Opened;
import org.safetyvalve.accountability.supervisions.SupervisionEvent.Planned;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * A supervision (专项监督检查) of a campaign by discipline inspection, with a plan that is set and amended. It keeps no totals:
 * they are counts of the groups, visits and problems recorded under it. Once it is closed nothing is recorded under it but
 * what happened before.
 */
public final class Supervision {
    private final SupervisionState state;

    private Supervision(SupervisionState state) {
        this.state = state;
    }

    public static Supervision of(SupervisionState state) {
        return new Supervision(state);
    }

    /**
     * 启动: names the campaign that it supervises.
     *
     * @param plan or null when it is set later
     */
    public static List<SupervisionEvent> open(
            Actor by,
            String campaign,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable SupervisionPlan plan,
            Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(inspects(by, by.district()));
        INCOMPLETE.requiresAt("campaign", !campaign.isBlank());
        INCOMPLETE.requiresAt("title", !title.isBlank());
        ENDS_AFTER_IT_BEGINS.requiresAt("to", to == null || !to.isBefore(from));
        Opened opened = new Opened(campaign, title, from, to, by.organisation(), by.district(), at);
        List<SupervisionEvent> events = new ArrayList<>(List.of(opened));
        if (plan != null) {
            events.addAll(of(SupervisionState.fold(null, opened)).plan(by, plan, null, at));
        }
        return events;
    }

    /** Whether supervisions, groups and visits of this district exist for the actor. */
    public static boolean maySee(Actor actor, String district) {
        return Confidentiality.readsDisciplineMatters(actor, district);
    }

    /** Whether the actor may open groups and record visits in this district. */
    public static boolean inspects(Actor by, String district) {
        return by.has(Role.DISCIPLINE_INSPECTOR) && Confidentiality.readsDisciplineMatters(by, district);
    }

    /**
     * 制定、调整方案: the whole plan anew, by the organisation that supervises. A plan that changes nothing is no event.
     *
     * @param reason why it is amended; need not be said of the first
     */
    public List<SupervisionEvent> plan(Actor by, SupervisionPlan plan, @Nullable String reason, Instant at) {
        ONLY_WHO_SUPERVISES.requires(supervises(by));
        requireOpenAt(at);
        INCOMPLETE.requiresAt("reason", state.plans().isEmpty() || (reason != null && !reason.isBlank()));
        plan.requireFitting(state);
        return plan.equals(state.plan()) ? List.of() : List.of(new Planned(plan, reason, by.account(), at));
    }

    /**
     * 结束: once, by the head of its taskforce; without one by the organisation that supervises. Problems found go on to be
     * rectified.
     */
    public List<SupervisionEvent> close(Actor by, String reason, Instant at) {
        CLOSED_BY_ITS_HEAD.requires(isHeadedBy(by));
        CLOSED_ONCE.requires(state.stage() == SupervisionStage.OPENED);
        INCOMPLETE.requiresAt("reason", !reason.isBlank());
        ENDS_AFTER_IT_BEGINS.requiresAt("occurredAt", !at.isBefore(state.openedAt()));
        return List.of(new Closed(reason, by.account(), at));
    }

    private boolean supervises(Actor by) {
        return inspects(by, state.district()) && by.organisation().equals(state.organisation());
    }

    private boolean isHeadedBy(Actor by) {
        SupervisionPlan plan = state.plan();
        Taskforce taskforce = plan == null ? null : plan.taskforce();
        return taskforce == null
                ? supervises(by)
                : maySee(by, state.district()) && taskforce.head().equals(new Person(by.account(), by.organisation()));
    }

    /** Goes on only when something that happened at this instant can be recorded under it. */
    public void requireOpenAt(Instant at) {
        Instant closed = state.closedAt();
        if (closed != null && !state.isOpenAt(at)) {
            throw TAKES_NO_MORE.refuse(closed);
        }
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        SupervisionPlan another = new SupervisionPlan(List.of("-"), List.of(), List.of(), List.of(), List.of(), null);
        return Actions.ofNow()
                .with("open-inspection", () -> recorded(by, now))
                .with("plan", () -> plan(by, another, "-", now))
                .with("record-special-study", () -> recorded(by, now))
                .with("open-key-supervision", () -> recorded(by, now))
                .with("close", () -> close(by, "-", now))
                .names();
    }

    private List<String> recorded(Actor by, Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(inspects(by, state.district()));
        requireOpenAt(at);
        return List.of("-");
    }
}
