package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What hazard-service's commands on a hazard want to be told, in the order of the lifecycle. */
final class HazardActions {

    private static final Field EVIDENCE = of("evidence", Input.EVIDENCE).optional();
    private static final Field WORKING_DAYS = of("workingDays", Input.NUMBER);

    private HazardActions() {}

    static List<Action> all() {
        return List.of(
                Action.of(
                        "classify",
                        choice("level", "level", "general", "major"),
                        choice("riskColour", "risk", "red", "orange", "yellow", "blue")
                                .optional(),
                        of("criteria", Input.LINES).optional(),
                        of("wholeJudgement", Input.YES_NO),
                        longText("basis")),
                because("reject"),
                Action.of("merge", text("into"), longText("reason")),
                Action.of(
                        "assign",
                        of("unit", Input.UNIT),
                        of("coResponsible", Input.LINES).optional(),
                        longText("basis")),
                Action.of("accept-assignment"),
                Action.of(
                        "return-assignment",
                        longText("legalBasis"),
                        of("competentBody", Input.OFFICE),
                        longText("reason").optional()),
                Action.of(
                        "dispute",
                        longText("legalBasis"),
                        of("competentBody", Input.OFFICE),
                        longText("reason").optional()),
                Action.of(
                        "designate",
                        of("unit", Input.UNIT),
                        of("coResponsible", Input.LINES).optional(),
                        longText("basis")),
                Action.of(
                        "list",
                        choice("level", "listing", "county", "city", "province"),
                        text("number"),
                        text("issuedBy").optional()),
                Action.of("urge", text("number"), longText("demand")),
                Action.of("publish-listing", text("publication")),
                Action.of("order-rectification", longText("requirements"), WORKING_DAYS),
                Action.of(
                        "plan",
                        longText("responsibility").optional(),
                        longText("measures"),
                        of("funds.amount", Input.YUAN).optional(),
                        text("funds.source").optional(),
                        of("timeLimit", Input.DAY).optional(),
                        longText("contingencyPlan").optional()),
                Action.of("approve-plan", longText("opinion").optional()),
                because("return-plan"),
                Action.of("report-progress", longText("summary"), EVIDENCE),
                Action.of("complete", longText("summary"), EVIDENCE),
                Action.of("verify", longText("opinion"), of("onSite", Input.YES_NO), EVIDENCE),
                Action.of("fail-verification", longText("opinion"), of("onSite", Input.YES_NO), WORKING_DAYS, EVIDENCE),
                because("delist"),
                because("close"),
                Action.of("request-extension", of("until", Input.DAY), longText("reason")),
                Action.of("grant-extension", of("until", Input.DAY).optional(), longText("reason")),
                because("refuse-extension"),
                ordered("order-interim-control"),
                Action.of(
                        "extend-interim-control",
                        of("days", Input.NUMBER).optional(),
                        longText("reason"),
                        text("approvalNo"),
                        text("noticeNo")),
                because("lift-interim-control"),
                ordered("order-enforcement"),
                Action.of(
                        "upgrade",
                        of("criteria", Input.LINES).optional(),
                        of("wholeJudgement", Input.YES_NO),
                        longText("basis")),
                because("propose-downgrade"),
                Action.of("approve-downgrade"),
                Action.of("reopen", longText("reason"), text("recurrence").optional()));
    }

    private static Action because(String code) {
        return Action.of(code, longText("reason"));
    }

    private static Action ordered(String code) {
        return Action.of(
                code,
                choice("measure", "measure", "shut-down", "demolition", "seal", "power-cut", "evacuate", "suspend"),
                text("legalBasis"),
                text("legalBasisId").optional(),
                of("subjects", Input.LINES).optional(),
                text("decisionNo").optional(),
                text("decidedBy").optional(),
                text("noticeNo").optional(),
                of("noticedAt", Input.DAY).optional(),
                of("cutAt", Input.DAY).optional(),
                longText("emergency").optional());
    }
}
