package org.safetyvalve.accountability.tracings.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.OpenedTexts;
import org.safetyvalve.accountability.tracings.ChainLink;
import org.safetyvalve.accountability.tracings.DutyTask;
import org.safetyvalve.accountability.tracings.Finding;
import org.safetyvalve.accountability.tracings.HazardMove;
import org.safetyvalve.accountability.tracings.PersonFinding;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.accountability.tracings.TracedMatter;
import org.safetyvalve.starter.write.Stored;

/**
 * A responsibility tracing as discipline inspection sees it.
 *
 * @param hazard the hazard that it traces, or null when it traces an accident
 * @param accident the accident that it traces, or null when it traces a hazard
 * @param title of what it traces
 * @param hazardHistory what has happened to the hazard since it was classified, from its events
 * @param accidentHistory what has happened to the accident since it was reported, from its events
 * @param actions names of the commands that the reader may give now
 */
record TracingView(
        String id,
        long version,
        String state,
        @Nullable String hazard,
        @Nullable String hazardTitle,
        @Nullable String accident,
        String title,
        @Nullable String campaign,
        String district,
        String sector,
        @Nullable String unit,
        List<LinkView> chain,
        List<FindingView> findings,
        @Nullable String outcome,
        Instant openedAt,
        @Nullable Instant determinedAt,
        @Nullable Instant closedAt,
        List<HazardMove> hazardHistory,
        List<HazardMove> accidentHistory,
        String correlationId,
        List<String> actions) {

    /** Says nothing of what was found: frameworks write answers into their logs. */
    @Override
    public String toString() {
        return "tracing " + id;
    }

    /** A link of the chain of duties. */
    record LinkView(String dutyHolderKind, String organisation, String task) {
        static LinkView of(ChainLink link) {
            return new LinkView(
                    link.holder().code(), link.organisation(), link.task().code());
        }
    }

    /**
     * What was found of one person.
     *
     * @param person name and post; left out, as are the reasons, unless it was asked for
     */
    record PersonView(
            @Nullable String person,
            String finding,
            @Nullable String reasons) {
        static PersonView of(PersonFinding finding, OpenedTexts texts) {
            return new PersonView(texts.of(finding.person()), finding.kind().code(), texts.of(finding.reasons()));
        }
    }

    /** What was found of one organisation's duty. */
    record FindingView(
            String dutyHolderKind,
            String organisation,
            String finding,
            @Nullable String task,
            @Nullable String note,
            List<PersonView> persons) {
        static FindingView of(Finding finding, OpenedTexts texts) {
            DutyTask task = finding.task();
            return new FindingView(
                    finding.holder().code(),
                    finding.organisation(),
                    finding.kind().code(),
                    task == null ? null : task.code(),
                    texts.of(finding.note()),
                    finding.persons().stream()
                            .map(person -> PersonView.of(person, texts))
                            .toList());
        }
    }

    static TracingView of(
            Stored<ResponsibilityTracingState> stored,
            List<HazardMove> history,
            OpenedTexts texts,
            List<String> actions) {
        ResponsibilityTracingState state = stored.state();
        TracedMatter matter = state.matter();
        boolean ofAHazard = state.hazard() != null;
        return new TracingView(
                stored.id(),
                stored.version(),
                state.stage().name(),
                ofAHazard ? matter.id() : null,
                ofAHazard ? matter.title() : null,
                ofAHazard ? null : matter.id(),
                matter.title(),
                matter.campaign(),
                matter.district(),
                matter.sector(),
                matter.unit(),
                state.chain().stream().map(LinkView::of).toList(),
                state.findings().stream()
                        .map(finding -> FindingView.of(finding, texts))
                        .toList(),
                state.outcome(),
                state.openedAt(),
                state.determinedAt(),
                state.closedAt(),
                ofAHazard ? history : List.of(),
                ofAHazard ? List.of() : history,
                stored.correlationId(),
                actions);
    }
}
