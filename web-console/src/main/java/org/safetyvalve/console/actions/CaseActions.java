package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.choices;
import static org.safetyvalve.console.actions.Field.hidden;
import static org.safetyvalve.console.actions.Field.known;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What the commands on an accountability case want to be told, in the order of the lifecycle. */
final class CaseActions {

    private static final Field FINDING = choice(
            "finding",
            "finding",
            "duty-performed",
            "responsibility",
            "perfunctoriness",
            "formalism",
            "bureaucracy",
            "falsification",
            "corruption");

    private static final Rows CONCERNED = Rows.of(
            "concerned",
            1,
            choices("capacities", "capacity", "party-organisation", "unit", "cadre", "party-member", "public-official"),
            of("organisation", Input.ORGANISATION).optional(),
            text("name").optional());

    private static final Rows OUTCOMES = Rows.of(
            "outcomes",
            0,
            hidden("concerned"),
            FINDING.optional(),
            Rows.of(
                    "measures",
                    2,
                    choice("form", "accountability-form").optional(),
                    known("months", Input.NUMBER, "months-of-a-form").optional()));

    static final Action FILE = Action.of(
            "file",
            text("lead").optional(),
            text("tracing").optional(),
            text("reference").optional(),
            of("accidentCase", Input.YES_NO),
            longText("facts"),
            CONCERNED);

    private CaseActions() {}

    static List<Action> all() {
        return List.of(
                Action.of("add-concerned", CONCERNED),
                Action.of("link-to-accident", text("accident")),
                Action.of("assign", of("investigators", Input.LINES)),
                Action.of("take-up"),
                Action.of("challenge", choice("investigator", "investigating"), longText("grounds")),
                Action.of("decide-challenge", choice("investigator", "challenged"), of("upheld", Input.EITHER)),
                Action.of("replace", choice("investigator", "investigating"), text("successor")),
                Action.of(
                        "conclude-investigation",
                        Rows.of("findings", 0, hidden("concerned"), FINDING, longText("text")),
                        longText("report")),
                Action.of("challenge-adjudicator", known("adjudicator", "adjudicating"), longText("grounds")),
                Action.of(
                        "decide-adjudicator-challenge",
                        choice("adjudicator", "challenged-adjudicator"),
                        of("upheld", Input.EITHER)),
                Action.of("challenge-head", text("head"), longText("grounds")),
                Action.of("decide-head-challenge", choice("head", "challenged-head"), of("upheld", Input.EITHER)),
                Action.of("hear", longText("opinion")),
                Action.of("return-to-investigation", longText("reasons")),
                Action.of("propose", OUTCOMES, longText("reasons").optional()),
                Action.of(
                        "inform",
                        choice("concerned", "concerned"),
                        choice("means", "notice-means", "in-person", "post", "announcement"),
                        of("informedAt", Input.TIME).optional(),
                        longText("notice")),
                Action.of(
                        "hear-defence",
                        choice("concerned", "concerned"),
                        of("waived", Input.YES_NO),
                        longText("statement"),
                        choice("acceptance", "defence-acceptance", "accepted", "partly-accepted", "not-accepted")
                                .optional(),
                        longText("reasons").optional()),
                Action.of(
                        "report-unreachable",
                        choice("concerned", "concerned"),
                        choice("cause", "unreachable", "deceased", "not-found"),
                        longText("basis")),
                Action.of("approve-unreachable", choice("concerned", "concerned")),
                Action.of("decide", OUTCOMES.optional(), longText("reasons").optional()),
                Action.of(
                        "review",
                        choice("result", "review-result", "approved", "changed", "returned"),
                        OUTCOMES.optional(),
                        longText("reasons").optional()),
                Action.of("take-effect"),
                Action.of("execute", longText("execution")),
                Action.of(
                        "evaluate",
                        choice("grade", "evaluation-grade", "sound", "flawed", "unsound"),
                        longText("opinion")),
                Action.of("serve", choice("concerned", "concerned"), of("receivedAt", Input.TIME), longText("receipt")),
                Action.of(
                        "appeal",
                        choice("concerned", "concerned"),
                        longText("grounds"),
                        of("receivedAt", Input.TIME).optional()),
                Action.of(
                        "decide-appeal",
                        choice("concerned", "concerned").optional(),
                        choice("result", "appeal-result", "upheld", "reopened"),
                        longText("reasons")));
    }
}
