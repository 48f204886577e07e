package org.safetyvalve.accountability.tracings;

import static org.safetyvalve.accountability.tracings.TracingRule.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.Confidentiality;
import org.safetyvalve.accountability.rules.Actions;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.ChainRecorded;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Closed;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Determined;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Opened;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.domain.Role;

/**
 * A responsibility tracing (责任倒查): beside the rectification of a major hazard or the investigation of an accident, and
 * independent of it. It is opened by the classification or the report itself and closed by discipline inspection alone: neither
 * the hazard's end, its downgrade nor the accident's closing ends it.
 */
public final class ResponsibilityTracing {
    private final ResponsibilityTracingState state;

    private ResponsibilityTracing(ResponsibilityTracingState state) {
        this.state = state;
    }

    public static ResponsibilityTracing of(ResponsibilityTracingState state) {
        return new ResponsibilityTracing(state);
    }

    /** 启动: by the classification of a hazard as major or the report of an accident, by nobody's decision. */
    public static List<ResponsibilityTracingEvent> open(TracedMatter matter, Instant at) {
        return List.of(new Opened(matter, at));
    }

    /** Whether the tracing exists for the actor: for discipline inspection of the district alone. */
    public static boolean maySee(Actor actor, ResponsibilityTracingState state) {
        return Confidentiality.readsDisciplineMatters(actor, state.matter().district());
    }

    /** 梳理责任链条: who was to find, approve, supervise and rectify. As often as it becomes clearer, until the determination. */
    public List<ResponsibilityTracingEvent> recordChain(Actor by, List<ChainLink> chain, Instant at) {
        requireTracer(by);
        DETERMINED_ONCE.requires(state.stage() == TracingStage.OPENED, state.stage());
        CHAIN_HAS_LINKS.requiresAt(
                "links", !chain.isEmpty() && Set.copyOf(chain).size() == chain.size());
        return state.chain().equals(chain) ? List.of() : List.of(new ChainRecorded(chain, at));
    }

    /**
     * 认定: each of the four duties and each link of the chain has been looked at, and what was found of it is said.
     */
    public List<ResponsibilityTracingEvent> determine(Actor by, List<Finding> findings, Instant at) {
        requireTracer(by);
        DETERMINED_ONCE.requires(state.stage() == TracingStage.OPENED, state.stage());
        for (int i = 0; i < findings.size(); i++) {
            FINDING_NAMES_AN_ORGANISATION.requiresAt(
                    "findings[" + i + "].organisation",
                    !findings.get(i).organisation().isBlank());
        }
        requireAllFourDuties(findings);
        requireWholeChain(findings);
        requireNoContradiction(findings);
        return List.of(new Determined(findings, at));
    }

    private static void requireAllFourDuties(List<Finding> findings) {
        Set<Duty> missing = EnumSet.allOf(Duty.class);
        findings.forEach(finding -> missing.remove(finding.holder().duty()));
        ALL_FOUR_DUTIES.requiresAt(
                "findings", missing.isEmpty(), missing.stream().map(Duty::name).collect(Collectors.joining(", ")));
    }

    private void requireWholeChain(List<Finding> findings) {
        List<String> missing = state.chain().stream()
                .filter(link -> findings.stream().noneMatch(link::isExaminedBy))
                .map(ChainLink::label)
                .toList();
        WHOLE_CHAIN_EXAMINED.requiresAt("findings", missing.isEmpty(), String.join(", ", missing));
    }

    private static void requireNoContradiction(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            FAULT_OR_NO_FAULT.requiresAt(
                    "findings[" + i + "].finding",
                    findings.stream().noneMatch(finding::contradicts),
                    finding.organisation());
        }
    }

    /**
     * 办结: as every duty performed where no organisation and nobody of it was found at fault, and there alone.
     *
     * @param outcome what came of it; need not be said when every duty was found performed
     */
    public List<ResponsibilityTracingEvent> close(Actor by, @Nullable TracingOutcome outcome, Instant at) {
        requireTracer(by);
        CLOSED_AFTER_DETERMINATION.requires(state.stage() == TracingStage.DETERMINED, state.stage());
        TracingOutcome of = Objects.requireNonNullElse(outcome, TracingOutcome.DUTIES_PERFORMED);
        FAULT_HAS_AN_OUTCOME.requiresAt("outcome", (of == TracingOutcome.DUTIES_PERFORMED) != state.findsFault());
        return List.of(new Closed(of.code(), at));
    }

    private void requireTracer(Actor by) {
        ONLY_DISCIPLINE_INSPECTION.requires(
                maySee(by, state) && by.hasAny(Role.DISCIPLINE_INSPECTOR, Role.INVESTIGATOR));
    }

    /** What this account may do now. */
    public List<String> actions(Actor by, Instant now) {
        Stream<Finding> duties = Arrays.stream(DutyHolder.values())
                .map(holder -> new Finding(holder, "-", FindingKind.DUTY_PERFORMED, null, null, List.of()));
        Stream<Finding> links = state.chain().stream()
                .map(link -> new Finding(
                        link.holder(), link.organisation(), FindingKind.DUTY_PERFORMED, link.task(), null, List.of()));
        List<Finding> anything = Stream.concat(duties, links).toList();
        TracingOutcome outcome =
                state.findsFault() ? TracingOutcome.LEADS_TRANSFERRED : TracingOutcome.DUTIES_PERFORMED;
        List<ChainLink> another = List.of(new ChainLink(DutyHolder.ENTERPRISE, "-", DutyTask.FIND));
        return Actions.ofNow()
                .with("record-chain", () -> recordChain(by, another, now))
                .with("determine", () -> determine(by, anything, now))
                .with("close", () -> close(by, outcome, now))
                .names();
    }
}
