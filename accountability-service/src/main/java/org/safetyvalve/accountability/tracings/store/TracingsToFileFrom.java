package org.safetyvalve.accountability.tracings.store;

import java.util.Optional;
import org.safetyvalve.accountability.cases.FilingGround;
import org.safetyvalve.accountability.cases.FilingGrounds;
import org.safetyvalve.accountability.cases.GroundKind;
import org.safetyvalve.accountability.tracings.ResponsibilityTracingState;
import org.safetyvalve.starter.write.Aggregates;
import org.safetyvalve.starter.write.Stored;
import org.springframework.stereotype.Component;

/** Responsibility tracings as cases are filed from them: once they have determined a fault. */
@Component
class TracingsToFileFrom implements FilingGrounds {
    private final Aggregates aggregates;
    private final TracingDefinition definition;

    TracingsToFileFrom(Aggregates aggregates, TracingDefinition definition) {
        this.aggregates = aggregates;
        this.definition = definition;
    }

    @Override
    public GroundKind kind() {
        return GroundKind.TRACING;
    }

    @Override
    public Optional<FilingGround> find(String id) {
        return aggregates.find(definition, id).map(TracingsToFileFrom::ground);
    }

    private static FilingGround ground(Stored<ResponsibilityTracingState> stored) {
        ResponsibilityTracingState tracing = stored.state();
        return new FilingGround(
                GroundKind.TRACING,
                stored.id(),
                tracing.matter().district(),
                stored.correlationId(),
                tracing.findsFault(),
                tracing.accident() != null,
                stored.id(),
                tracing.hazard() == null ? null : tracing.hazard().id());
    }
}
