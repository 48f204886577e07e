package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.fixed;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What accountability-service's commands want to be told. */
final class AccountabilityActions {

    /** Who bears a duty; a tracing looks at each. */
    private static final List<String> HOLDERS = List.of(
            "enterprise",
            "industry-department",
            "safety-supervision-department",
            "territorial-committee",
            "territorial-government");

    private AccountabilityActions() {}

    static List<Action> onProblems() {
        return List.of(
                Action.of("feed-back", of("workingDays", Input.NUMBER)),
                Action.of("rectify", longText("report")),
                Action.of("verify", longText("opinion").optional()),
                Action.of("fail-verification", longText("opinion"), of("workingDays", Input.NUMBER)),
                Action.of("close", longText("reason").optional()));
    }

    static List<Action> onTransfers() {
        return List.of(
                Action.of("accept", text("reference").optional()),
                Action.of("return", longText("basis"), of("competentBody", Input.OFFICE)),
                Action.of("send-on"),
                Action.of("dispute"),
                Action.of("designate", of("to", Input.OFFICE), longText("basis")),
                Action.of("start-handling"),
                Action.of(
                        "report-result",
                        text("resultReference"),
                        choice(
                                        "outcome",
                                        "outcome",
                                        "handled",
                                        "case-filed",
                                        "case-not-filed",
                                        "punished",
                                        "prosecuted",
                                        "rectified")
                                .optional()),
                Action.of("acknowledge"));
    }

    static List<Action> onTracings() {
        return List.of(
                new Action("determine", findings()),
                Action.of(
                        "close",
                        choice(
                                        "outcome",
                                        "tracing-outcome",
                                        "duties-performed",
                                        "leads-transferred",
                                        "circular-issued",
                                        "joint-interview-called")
                                .optional()));
    }

    static List<Action> onLeads() {
        return List.of(
                Action.of("register"),
                Action.of(
                        "dispose",
                        choice(
                                "disposition",
                                "disposition",
                                "inquiry-by-talk-or-letter",
                                "preliminary-verification",
                                "held-pending",
                                "concluded")));
    }

    private static List<Field> findings() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < HOLDERS.size(); i++) {
            String row = "findings[" + i + "].";
            fields.add(fixed(row + "dutyHolderKind", HOLDERS.get(i), "holder"));
            fields.add(
                    of(row + "organisation", i == 0 ? Input.UNIT : Input.OFFICE).optional());
            fields.add(
                    choice(row + "finding", "finding", "duty-performed", "responsibility", "work-style", "corruption")
                            .optional());
            fields.add(text(row + "note").optional());
        }
        return List.copyOf(fields);
    }
}
