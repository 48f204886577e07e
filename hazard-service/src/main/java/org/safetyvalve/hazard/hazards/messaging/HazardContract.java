package org.safetyvalve.hazard.hazards.messaging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.contracts.EventBody;
import org.safetyvalve.contracts.hazard.HazardStanding;
import org.safetyvalve.hazard.hazards.HazardEvent;
import org.safetyvalve.hazard.hazards.HazardState;

/**
 * A hazard's events as agencies know them: one entry per event, in the table of its group, so that a refactoring of the
 * domain can't break an agency.
 */
final class HazardContract {
    private static final HazardContract CONTRACT = new HazardContract();

    private final Map<Class<?>, Mapping<?>> mappings = new HashMap<>();

    /** How one event is told. */
    @FunctionalInterface
    interface Mapping<E> {
        EventBody of(Told<E> told);
    }

    private HazardContract() {
        TriageContract.map(this);
        ResponsibilityContract.map(this);
        SupervisionContract.map(this);
        RectificationContract.map(this);
        ConclusionContract.map(this);
    }

    <E extends HazardEvent> void map(Class<E> event, Mapping<E> mapping) {
        mappings.put(event, mapping);
    }

    /** Whether the event is published; for the test that none is forgotten. */
    static boolean knows(Class<?> event) {
        return CONTRACT.mappings.containsKey(event);
    }

    @SuppressWarnings("unchecked")
    static EventBody of(HazardEvent event, @Nullable HazardState before, HazardState after) {
        Mapping<HazardEvent> mapping = (Mapping<HazardEvent>) CONTRACT.mappings.get(event.getClass());
        if (mapping == null) {
            throw new IllegalStateException(event.getClass() + " has no place in the contract: add it to its table");
        }
        return mapping.of(new Told<>(event, before, after, standing(event, before, after)));
    }

    private static HazardStanding standing(HazardEvent event, @Nullable HazardState before, HazardState after) {
        return new HazardStanding(
                event.stamp().at(),
                Parts.author(event.stamp().by()),
                after.facts().campaign(),
                before == null ? null : before.stage().name(),
                after.stage().name(),
                after.level() == null ? null : after.level().code(),
                after.unit(),
                after.facts().sector(),
                after.holder(),
                after.facts().title());
    }
}
