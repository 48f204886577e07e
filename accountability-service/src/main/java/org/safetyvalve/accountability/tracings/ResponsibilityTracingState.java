package org.safetyvalve.accountability.tracings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.ChainRecorded;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Closed;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Determined;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingEvent.Opened;

/**
 * Everything its events say about a responsibility tracing.
 *
 * @param hazard the hazard that it traces, or null when it traces an accident
 * @param accident the accident that it traces, or null when it traces a hazard
 * @param chain who was to do what; empty while it has not been recorded
 */
public record ResponsibilityTracingState(
        TracingStage stage,
        @Nullable TracedHazard hazard,
        @Nullable TracedAccident accident,
        List<ChainLink> chain,
        List<Finding> findings,
        Instant openedAt,
        @Nullable Instant determinedAt,
        @Nullable String outcome,
        @Nullable Instant closedAt) {

    public ResponsibilityTracingState {
        // Documents from before chains were recorded have none.
        chain = chain == null ? List.of() : List.copyOf(chain);
        findings = List.copyOf(findings);
    }

    /** What it traces. */
    public TracedMatter matter() {
        return hazard == null ? Objects.requireNonNull(accident, "a tracing traces something") : hazard;
    }

    /** Whether somebody was found at fault. */
    public boolean findsFault() {
        return findings.stream().anyMatch(Finding::isFault);
    }

    /** Every text of it. */
    public List<SealedText> texts() {
        return findings.stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(finding.note()),
                        finding.persons().stream().flatMap(person -> Stream.of(person.person(), person.reasons()))))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The state after the event. */
    public static ResponsibilityTracingState fold(
            @Nullable ResponsibilityTracingState before, ResponsibilityTracingEvent event) {
        if (event instanceof Opened e) {
            return new ResponsibilityTracingState(
                    TracingStage.OPENED,
                    e.matter() instanceof TracedHazard major ? major : null,
                    e.matter() instanceof TracedAccident told ? told : null,
                    List.of(),
                    List.of(),
                    e.at(),
                    null,
                    null,
                    null);
        }
        ResponsibilityTracingState state = Objects.requireNonNull(before, "a tracing begins by being opened");
        if (event instanceof ChainRecorded e) {
            return new ResponsibilityTracingState(
                    state.stage,
                    state.hazard,
                    state.accident,
                    e.chain(),
                    state.findings,
                    state.openedAt,
                    null,
                    null,
                    null);
        }
        if (event instanceof Determined e) {
            return new ResponsibilityTracingState(
                    TracingStage.DETERMINED,
                    state.hazard,
                    state.accident,
                    state.chain,
                    e.findings(),
                    state.openedAt,
                    e.at(),
                    null,
                    null);
        }
        if (event instanceof Closed e) {
            return new ResponsibilityTracingState(
                    TracingStage.CLOSED,
                    state.hazard,
                    state.accident,
                    state.chain,
                    state.findings,
                    state.openedAt,
                    state.determinedAt,
                    e.outcome(),
                    e.at());
        }
        throw new IllegalArgumentException("an event that no tracing knows: " + event);
    }
}
