package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.hidden;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What accountability-service's commands want to be told. */
final class AccountabilityActions {

    private static final String[] HOLDERS = {
        "enterprise",
        "industry-department",
        "safety-supervision-department",
        "territorial-committee",
        "territorial-government"
    };

    private static final String[] TASKS = {"find", "approve", "supervise", "rectify"};

    private static final String[] FINDINGS = {"duty-performed", "responsibility", "work-style", "corruption"};

    static final Action RECEIVE = Action.of(
            "receive",
            choice(
                    "source",
                    "lead-source",
                    "public-report",
                    "hazard",
                    "accident",
                    "supervision",
                    "responsibility-tracing"),
            choice("district", "district"),
            text("reference").optional(),
            text("hazard").optional(),
            text("accident").optional(),
            text("problem").optional(),
            choice("campaign", "campaign").optional(),
            text("tracing").optional(),
            longText("content"),
            text("reporter").optional());

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
                Action.of(
                        "record-chain",
                        Rows.of(
                                "links",
                                2,
                                choice("dutyHolderKind", "holder", HOLDERS).optional(),
                                of("organisation", Input.ORGANISATION).optional(),
                                choice("task", "duty-task", TASKS).optional())),
                Action.of(
                        "determine",
                        Rows.of(
                                "findings",
                                0,
                                hidden("dutyHolderKind"),
                                of("organisation", Input.ORGANISATION).optional(),
                                choice("task", "duty-task", TASKS).optional(),
                                choice("finding", "finding", FINDINGS).optional(),
                                text("note").optional(),
                                Rows.of(
                                                "persons",
                                                1,
                                                text("person").optional(),
                                                choice("finding", "finding", FINDINGS)
                                                        .optional(),
                                                text("reasons").optional())
                                        .optional())),
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
                                "concluded")),
                Action.of("approve-disposal"),
                Action.of("return-disposal"),
                Action.of("recommend-case"),
                Action.of("merge", Field.known("into", "likely-duplicate")));
    }

    static List<Action> onReadingLogs() {
        return List.of(Action.of("review", choice("outcome", "readings-outcome", "in-order", "questionable")));
    }
}
