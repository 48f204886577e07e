package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.hidden;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import java.util.stream.Stream;
import org.safetyvalve.console.actions.Field.Input;

/** What the commands on circulars, joint interviews and exchanges want to be told, and those on the commitments made there. */
final class OversightActions {

    private static final Field CITED =
            choice("kind", "cited", "responsibility-problem", "hazard").optional();
    private static final Field PLACE_OF_IT = choice("district", "district").optional();
    private static final Field WORKING_DAYS = of("workingDays", Input.NUMBER);

    private static final List<FormPart> CONTENT = List.of(
            text("content.reference"),
            text("content.title"),
            longText("content.text"),
            Rows.of(
                    "content.named",
                    1,
                    of("organisation", Input.ORGANISATION).optional(),
                    longText("words").optional(),
                    CITED,
                    text("id").optional()),
            of("content.addressees", Input.LINES).optional(),
            choice("content.publication", "publication", "internal", "public"),
            choice("content.campaign", "campaign").optional());

    static final Action DRAFT = withContent("draft", PLACE_OF_IT);

    static final Action CALL = Action.of(
            "call",
            text("reference"),
            of("at", Input.TIME),
            text("place"),
            longText("topic"),
            Rows.of(
                    "summoned",
                    1,
                    of("organisation", Input.ORGANISATION).optional(),
                    text("office").optional()),
            Rows.of("about", 1, CITED, text("id").optional()).optional(),
            of("convenedWith", Input.LINES).optional(),
            choice("campaign", "campaign").optional(),
            PLACE_OF_IT);

    static final Action PLAN = Action.of(
            "plan",
            of("with", Input.OFFICE),
            text("plan.reference"),
            of("plan.at", Input.TIME),
            text("plan.place"),
            PLACE_OF_IT);

    private OversightActions() {}

    static List<Action> onCirculars() {
        return List.of(
                withContent("revise"),
                Action.of("issue"),
                withContent("correct", longText("reason")),
                Action.of("withdraw", longText("reason")));
    }

    private static Action withContent(String code, FormPart... more) {
        return new Action(
                code, code, Stream.concat(CONTENT.stream(), Stream.of(more)).toList());
    }

    static List<Action> onInterviews() {
        return Stream.concat(
                        Stream.of(
                                Action.of("cancel", longText("reason")),
                                Action.of(
                                        "hold",
                                        Rows.of(
                                                "attendance",
                                                0,
                                                hidden("organisation"),
                                                hidden("office"),
                                                of("attended", Input.EITHER)),
                                        longText("minutes")),
                                commitment("commit"),
                                Action.of("close")),
                        onCommitments())
                .toList();
    }

    static List<Action> onExchanges() {
        return Stream.concat(
                        Stream.of(
                                Action.of("postpone", of("to", Input.TIME), text("place"), longText("reason")),
                                Action.of(
                                        "hold",
                                        longText("minutes"),
                                        text("next.reference"),
                                        of("next.at", Input.TIME),
                                        text("next.place")),
                                commitment("agree"),
                                Action.of("close")),
                        onCommitments())
                .toList();
    }

    private static Action commitment(String code) {
        return Action.of(code, choice("organisation", "committing"), longText("text"), WORKING_DAYS)
                .at("commitments");
    }

    /** On a commitment, wherever it was made. */
    static Stream<Action> onCommitments() {
        return Stream.of(
                Action.of("commitment-report", longText("report")).at("commitments/{part}/report"),
                Action.of("commitment-verify", longText("opinion").optional()).at("commitments/{part}/verify"),
                Action.of("commitment-fail-verification", longText("opinion"), WORKING_DAYS)
                        .at("commitments/{part}/fail-verification"));
    }
}
