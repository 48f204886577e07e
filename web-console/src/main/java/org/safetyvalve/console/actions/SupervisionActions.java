package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.choices;
import static org.safetyvalve.console.actions.Field.known;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import java.util.stream.Stream;
import org.safetyvalve.console.actions.Field.Input;

/** What the commands on supervisions, their groups, special studies and key supervisions want to be told. */
final class SupervisionActions {

    private static final String[] HEARD_AS = {
        "department-leader", "department-staff", "town-leader", "unit-manager", "unit-staff", "safety-officer"
    };

    private static final String[] DOCUMENTS = {
        "duty-list",
        "meeting-minutes",
        "rectification-ledger",
        "inspection-record",
        "inspection-plan",
        "training-record",
        "emergency-plan",
        "funds-ledger",
        "penalty-file",
        "petition-file",
        "third-party-report",
        "other-document"
    };

    private static final Field REASON = longText("reason");
    private static final Field WORKING_DAYS = of("workingDays", Input.NUMBER);

    private static final List<FormPart> COMPOSITION = List.of(
            choice("kind", "group-kind", "supervision-office", "resident-group", "mixed"),
            text("leader.account"),
            of("leader.organisation", Input.OFFICE),
            people("members"),
            choices("districts", "district").optional(),
            of("units", Input.LINES).optional());

    static final Action OPEN = Action.of(
            "open",
            choice("campaign", "campaign"),
            text("title"),
            of("from", Input.DATE),
            of("to", Input.DATE).optional());

    static final Action FIND = Action.of(
            "find",
            text("supervision"),
            text("visit").optional(),
            of("unit", Input.ORGANISATION),
            choice(
                    "kind",
                    "problem-kind",
                    "duty-not-performed",
                    "supervision-lax",
                    "rectification-not-followed-up",
                    "formalism",
                    "bureaucracy",
                    "falsification",
                    "perfunctoriness",
                    "corruption"),
            longText("summary"),
            choice("district", "district").optional(),
            text("repeatOf").optional());

    private SupervisionActions() {}

    static List<Action> onSupervisions() {
        return List.of(
                Action.of(
                        "plan",
                        of("plan.aims", Input.LINES),
                        of("plan.focusUnits", Input.LINES).optional(),
                        choices("plan.focusDistricts", "district").optional(),
                        Rows.of(
                                        "plan.periods",
                                        1,
                                        text("name").optional(),
                                        of("from", Input.DATE).optional(),
                                        of("to", Input.DATE).optional())
                                .optional(),
                        Rows.of(
                                        "plan.bodies",
                                        1,
                                        of("organisation", Input.OFFICE).optional(),
                                        choice("kind", "body-kind", "supervision-office", "resident-group")
                                                .optional())
                                .optional(),
                        text("plan.taskforce.head.account").optional(),
                        of("plan.taskforce.head.organisation", Input.OFFICE).optional(),
                        people("plan.taskforce.members").optional(),
                        REASON.optional()),
                new Action(
                        "open-inspection",
                        "inspections",
                        Stream.concat(Stream.of(text("groupName")), COMPOSITION.stream())
                                .toList()),
                Action.of(
                                "record-special-study",
                                text("reference"),
                                longText("topic"),
                                of("calledBy", Input.OFFICE),
                                of("bodies", Input.LINES),
                                of("heldAt", Input.TIME),
                                Rows.of(
                                                "tasks",
                                                1,
                                                of("organisation", Input.ORGANISATION)
                                                        .optional(),
                                                longText("text").optional(),
                                                WORKING_DAYS.optional())
                                        .optional())
                        .at("special-studies"),
                Action.of(
                                "open-key-supervision",
                                choice("subjectKind", "cited", "hazard", "responsibility-problem"),
                                text("subject"),
                                text("reference"),
                                REASON)
                        .at("key-supervisions"),
                Action.of("close", REASON));
    }

    static List<Action> onInspections() {
        return List.of(
                Action.of(
                                "record-visit",
                                of("unit", Input.ORGANISATION),
                                text("unitName"),
                                choice("kind", "visit-kind", "day-to-day", "holiday", "open", "covert", "follow-up"),
                                choice(
                                                "holiday",
                                                "holiday",
                                                "new-year",
                                                "spring-festival",
                                                "qingming",
                                                "labour-day",
                                                "dragon-boat",
                                                "mid-autumn",
                                                "national-day")
                                        .optional(),
                                known("followUpOf", "earlier-visit").optional(),
                                choices("inspectors", "group-member"),
                                Rows.of(
                                                "interviews",
                                                1,
                                                choice("role", "heard-as", HEARD_AS)
                                                        .optional(),
                                                of("at", Input.TIME).optional(),
                                                choices("by", "group-member").optional(),
                                                longText("said").optional())
                                        .optional(),
                                Rows.of(
                                                "documents",
                                                1,
                                                text("title").optional(),
                                                choice("kind", "document-kind", DOCUMENTS)
                                                        .optional(),
                                                of("count", Input.NUMBER).optional(),
                                                of("unit", Input.ORGANISATION).optional())
                                        .optional(),
                                choice("result", "visit-result", "in-order", "problems-found", "to-be-followed-up")
                                        .optional(),
                                longText("notes").optional())
                        .at("visits"),
                new Action(
                        "amend",
                        "amend",
                        Stream.concat(COMPOSITION.stream(), Stream.of(REASON)).toList()),
                Action.of("dissolve", REASON));
    }

    static List<Action> onSpecialStudies() {
        return OversightActions.onCommitments().toList();
    }

    static List<Action> onKeySupervisions() {
        return Stream.concat(
                        Stream.of(
                                Action.of(
                                                "ask-for-report",
                                                of("organisation", Input.ORGANISATION),
                                                longText("text"),
                                                WORKING_DAYS)
                                        .at("commitments"),
                                Action.of("end", REASON)),
                        OversightActions.onCommitments())
                .toList();
    }

    private static Rows people(String path) {
        return Rows.of(
                path,
                1,
                text("account").optional(),
                of("organisation", Input.OFFICE).optional());
    }
}
