package org.safetyvalve.console.actions;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every action that has a form here. */
public final class ActionCatalogue {

    private static final Map<RecordKind, List<Action>> ALL = Map.ofEntries(
            entry(RecordKind.HAZARD, HazardActions.all()),
            entry(RecordKind.CAMPAIGN, CampaignActions.all()),
            entry(RecordKind.UNIT, RegisterActions.onUnits()),
            entry(RecordKind.SITE, RegisterActions.onSites()),
            entry(RecordKind.CHECKLIST, CheckActions.onChecklists()),
            entry(RecordKind.LOOK_BACK, CheckActions.onLookBacks()),
            entry(RecordKind.IMPORT_MAPPING, MappingActions.all()),
            entry(RecordKind.PROBLEM, AccountabilityActions.onProblems()),
            entry(RecordKind.TRANSFER, AccountabilityActions.onTransfers()),
            entry(RecordKind.TRACING, AccountabilityActions.onTracings()),
            entry(RecordKind.LEAD, AccountabilityActions.onLeads()),
            entry(RecordKind.CASE, CaseActions.all()),
            entry(RecordKind.ACCIDENT, AccidentActions.all()),
            entry(RecordKind.CIRCULAR, OversightActions.onCirculars()),
            entry(RecordKind.INTERVIEW, OversightActions.onInterviews()),
            entry(RecordKind.EXCHANGE, OversightActions.onExchanges()),
            entry(RecordKind.READING_LOG, AccountabilityActions.onReadingLogs()),
            entry(RecordKind.SUPERVISION, SupervisionActions.onSupervisions()),
            entry(RecordKind.INSPECTION, SupervisionActions.onInspections()),
            entry(RecordKind.SPECIAL_STUDY, SupervisionActions.onSpecialStudies()),
            entry(RecordKind.KEY_SUPERVISION, SupervisionActions.onKeySupervisions()));

    /** What begins a record; a transfer, a hazard and a check have forms of their own. */
    private static final Map<RecordKind, Action> NEW = Map.ofEntries(
            entry(RecordKind.CAMPAIGN, CampaignActions.OPEN),
            entry(RecordKind.UNIT, RegisterActions.REGISTER_UNIT),
            entry(RecordKind.SITE, RegisterActions.REGISTER_SITE),
            entry(RecordKind.CHECKLIST, CheckActions.PUBLISH),
            entry(RecordKind.LOOK_BACK, CheckActions.DRAW),
            entry(RecordKind.IMPORT_MAPPING, MappingActions.SAVE),
            entry(RecordKind.CASE, CaseActions.FILE),
            entry(RecordKind.ACCIDENT, AccidentActions.REPORT),
            entry(RecordKind.CIRCULAR, OversightActions.DRAFT),
            entry(RecordKind.INTERVIEW, OversightActions.CALL),
            entry(RecordKind.EXCHANGE, OversightActions.PLAN),
            entry(RecordKind.SUPERVISION, SupervisionActions.OPEN),
            entry(RecordKind.PROBLEM, SupervisionActions.FIND),
            entry(RecordKind.LEAD, AccountabilityActions.RECEIVE));

    private ActionCatalogue() {}

    /** The actions on such a record, in the order of its lifecycle. */
    public static List<Action> of(RecordKind kind) {
        return ALL.getOrDefault(kind, List.of());
    }

    /** What begins such a record. */
    public static Optional<Action> beginning(RecordKind kind) {
        return Optional.ofNullable(NEW.get(kind));
    }

    static Optional<Action> find(RecordKind kind, String code) {
        return of(kind).stream().filter(action -> action.code().equals(code)).findFirst();
    }
}
