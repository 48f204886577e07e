package org.safetyvalve.hazard.hazards.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.EventCatalogue;
import org.safetyvalve.contracts.EventJson;
import org.safetyvalve.contracts.EventType;
import org.safetyvalve.contracts.hazard.HazardLifecycleEvent;
import org.safetyvalve.contracts.hazard.ResponsibilityAssigned;
import org.safetyvalve.contracts.hazard.ResponsibilityDesignated;
import org.safetyvalve.contracts.hazard.ResponsibilityDisputed;
import org.safetyvalve.contracts.hazard.ResponsibilityInherited;
import org.safetyvalve.contracts.hazard.ResponsibilityReturned;
import org.safetyvalve.hazard.hazards.ResponsibilityChain.Step;
import org.safetyvalve.hazard.hazards.Stage;
import org.safetyvalve.starter.events.SealedEvent;

/** What a hazard's published events say of who held it. */
public final class ChainSteps {
    private static final Set<String> ENDED =
            Stage.ENDED.stream().map(Stage::name).collect(Collectors.toUnmodifiableSet());

    private ChainSteps() {}

    /** The steps of a history in its order. */
    public static List<Step> of(List<SealedEvent> history) {
        List<Step> steps = new ArrayList<>();
        List<String> beside = List.of();
        int returns = 0;
        for (SealedEvent event : history) {
            EventType type = EventCatalogue.byCeType(event.headers().getOrDefault("ce_type", ""))
                    .orElseThrow(() -> new IllegalStateException(event.id() + " is of no type of the contract"));
            EventBody body = EventJson.read(event.body(), type.body());
            if (body instanceof HazardLifecycleEvent hazard) {
                boolean isReturn = isReturn(hazard, returns);
                returns += isReturn ? 1 : 0;
                List<String> changed = beside(hazard, beside);
                beside = changed == null ? beside : changed;
                steps.add(new Step(
                        event.sequence(),
                        type.name(),
                        hazard.occurredAt(),
                        hazard.holder(),
                        hazard.unit(),
                        changed,
                        isReturn,
                        ENDED.contains(hazard.stateAfter())));
            }
        }
        return steps;
    }

    /** Who is beside the lead from then on; null when that stays as it was. */
    private static @Nullable List<String> beside(HazardLifecycleEvent event, List<String> before) {
        if (event instanceof ResponsibilityAssigned assigned) {
            return assigned.coResponsible();
        }
        if (event instanceof ResponsibilityInherited inherited) {
            List<String> after = Seats.after(before, inherited);
            return after.equals(before) ? null : after;
        }
        return event instanceof ResponsibilityDesignated designated ? designated.coResponsible() : null;
    }

    /** An event of old does not say that a dispute came of a return: the count does. */
    private static boolean isReturn(HazardLifecycleEvent event, int returnsBefore) {
        if (event instanceof ResponsibilityDisputed disputed) {
            return disputed.byReturn() != null ? disputed.byReturn() : disputed.returnsSoFar() > returnsBefore;
        }
        return event instanceof ResponsibilityReturned;
    }
}
