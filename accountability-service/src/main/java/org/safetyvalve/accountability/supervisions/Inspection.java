package org.safetyvalve.accountability.supervisions;

import static org.safetyvalve.accountability.supervisions.SupervisionRule.*;

import java.time.Instant;
import java.util.List;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Amended;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Dissolved;
import org.safetyvalve.accountability.supervisions.InspectionEvent.Opened;
import org.safetyvalve.starter.domain.Actor;

/** An inspection (监督检查组): one group at work under a supervision, until it is dissolved. */
public final class Inspection {
    private final InspectionState state;

    private Inspection(InspectionState state) {
        this.state = state;
    }

    public static Inspection of(InspectionState state) {
        return new Inspection(state);
    }

    /** 建组 */
    public static List<InspectionEvent> open(
            Actor by,
            String supervisionId,
            SupervisionState supervision,
            String groupName,
            Composition composition,
            Instant at) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(Supervision.inspects(by, supervision.district()));
        Supervision.of(supervision).requireOpenAt(at);
        INCOMPLETE.requiresAt("groupName", !groupName.isBlank());
        composition.requireFitting(supervision);
        return List.of(new Opened(
                supervisionId,
                supervision.campaign(),
                groupName,
                composition,
                by.account(),
                by.organisation(),
                supervision.district(),
                at));
    }

    /** 调整: the whole composition anew. One that changes nothing is no event. */
    public List<InspectionEvent> amend(
            Actor by, SupervisionState supervision, Composition composition, String reason, Instant at) {
        requireInspector(by);
        requireAtWorkAt(at);
        Supervision.of(supervision).requireOpenAt(at);
        INCOMPLETE.requiresAt("reason", !reason.isBlank());
        composition.requireFitting(supervision);
        return composition.equals(state.composition())
                ? List.of()
                : List.of(new Amended(composition, reason, by.account(), at));
    }

    /** 撤销: once; also when the supervision is closed. */
    public List<InspectionEvent> dissolve(Actor by, String reason, Instant at) {
        requireInspector(by);
        GROUP_DISSOLVED_ONCE.requires(state.stage() == InspectionStage.OPENED);
        INCOMPLETE.requiresAt("reason", !reason.isBlank());
        ENDS_AFTER_IT_BEGINS.requiresAt("occurredAt", !at.isBefore(state.openedAt()));
        return List.of(new Dissolved(reason, at));
    }

    void requireInspector(Actor by) {
        ONLY_A_DISCIPLINE_INSPECTOR.requires(Supervision.inspects(by, state.district()));
    }

    void requireAtWorkAt(Instant at) {
        Instant dissolved = state.dissolvedAt();
        if (dissolved != null && !at.isBefore(dissolved)) {
            throw GROUP_IS_DISSOLVED.refuse(dissolved);
        }
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, SupervisionState supervision, Instant now) {
        Composition another = new Composition(
                GroupKind.MIXED,
                new Person("-", supervision.organisation()),
                List.of(new Person("--", supervision.organisation())),
                List.of(),
                List.of());
        return Actions.ofNow()
                .with("record-visit", () -> recorded(by, supervision, now))
                .with("amend", () -> amend(by, supervision, another, "-", now))
                .with("dissolve", () -> dissolve(by, "-", now))
                .names();
    }

    private List<String> recorded(Actor by, SupervisionState supervision, Instant at) {
        requireInspector(by);
        requireAtWorkAt(at);
        Supervision.of(supervision).requireOpenAt(at);
        return List.of("-");
    }
}
