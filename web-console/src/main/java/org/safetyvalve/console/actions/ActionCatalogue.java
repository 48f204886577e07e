package org.safetyvalve.console.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every action that has a form here. */
public final class ActionCatalogue {

    private static final Map<RecordKind, List<Action>> ALL = Map.of(
            RecordKind.HAZARD, HazardActions.all(),
            RecordKind.PROBLEM, AccountabilityActions.onProblems(),
            RecordKind.TRANSFER, AccountabilityActions.onTransfers(),
            RecordKind.TRACING, AccountabilityActions.onTracings(),
            RecordKind.LEAD, AccountabilityActions.onLeads());

    private ActionCatalogue() {}

    /** The actions on such a record, in the order of its lifecycle. */
    public static List<Action> of(RecordKind kind) {
        return ALL.getOrDefault(kind, List.of());
    }

    static Optional<Action> find(RecordKind kind, String code) {
        return of(kind).stream().filter(action -> action.code().equals(code)).findFirst();
    }
}
