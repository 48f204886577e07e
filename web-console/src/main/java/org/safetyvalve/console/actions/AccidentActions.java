package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What the commands on an accident want to be told, in the order of the lifecycle. */
final class AccidentActions {

    private static final Field DEATHS = of("deaths", Input.COUNT);
    private static final Field SERIOUS_INJURIES = of("seriousInjuries", Input.COUNT);
    private static final Field DIRECT_LOSS = of("directLoss", Input.COUNT);
    private static final Field KNOWN_AT = of("knownAt", Input.TIME).optional();

    static final Action REPORT = Action.of(
            "report",
            text("title"),
            choice("kind", "accident-kind", "road-traffic", "fire", "other"),
            of("happenedAt", Input.TIME),
            choice("district", "district"),
            text("address").optional(),
            choice("sector", "sector"),
            DEATHS,
            SERIOUS_INJURIES,
            DIRECT_LOSS.optional(),
            KNOWN_AT,
            longText("description"),
            of("unit", Input.UNIT).optional(),
            text("unitName").optional(),
            of("knownToUnitAt", Input.TIME).optional(),
            of("unitReportedAt", Input.TIME).optional(),
            text("reference").optional(),
            choice("campaign", "campaign").optional(),
            text("hazard").optional());

    private AccidentActions() {}

    static List<Action> all() {
        return List.of(
                Action.of(
                        "supplement",
                        DEATHS,
                        SERIOUS_INJURIES,
                        DIRECT_LOSS,
                        KNOWN_AT,
                        longText("note").optional()),
                Action.of("unit-report", of("reportedAt", Input.TIME).optional()),
                Action.of(
                        "report-upward",
                        choice("to", "government-level", "city", "province", "state-council"),
                        text("reference").optional()),
                Action.of("take-over", text("reference")),
                Action.of("extend-investigation", of("days", Input.NUMBER), text("reference")),
                Action.of(
                        "commission-appraisal",
                        text("subject"),
                        text("appraiser"),
                        text("reference"),
                        of("agreedBy", Input.DATE)),
                Action.of("receive-appraisal", of("number", Input.NUMBER), text("reference")),
                Action.of("submit-investigation", text("reference")),
                Action.of(
                        "determine-reporting",
                        choice("finding", "unit-report", "late", "omitted", "falsified", "concealed", "in-order"),
                        text("reference"),
                        longText("basis")),
                Action.of("extend-decision", of("days", Input.NUMBER), text("reference")),
                Action.of("close", text("reference")),
                Action.of(
                        "evaluate",
                        implementation("rectification"),
                        implementation("accountability"),
                        text("reference")),
                Action.of("publish-evaluation", text("reference")));
    }

    private static Field implementation(String path) {
        return choice(path, "implementation", "carried-out", "partly-carried-out", "not-carried-out");
    }
}
