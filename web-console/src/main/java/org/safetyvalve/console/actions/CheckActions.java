package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What hazard-service's commands on checklists and look-backs want to be told; a check has a form of its own. */
final class CheckActions {

    private static final Rows ITEMS = Rows.of(
            "items",
            3,
            text("code").optional(),
            text("zh").optional(),
            text("en").optional(),
            text("basis").optional());

    static final Action PUBLISH = Action.of(
            "publish", text("title"), choice("sector", "sector"), text("id").optional(), ITEMS);

    static final Action DRAW = Action.of(
            "draw",
            of("size", Input.NUMBER),
            choice("campaign", "campaign").optional(),
            choice("district", "district").optional(),
            choice("sector", "sector").optional(),
            of("closedFrom", Input.TIME).optional(),
            of("closedUntil", Input.TIME).optional());

    private CheckActions() {}

    static List<Action> onChecklists() {
        return List.of(
                Action.of("publish-next", of("basedOn", Input.NUMBER), text("title"), choice("sector", "sector"), ITEMS)
                        .at("versions"));
    }

    static List<Action> onLookBacks() {
        return List.of(Action.of(
                        "record-result",
                        choice("hazard", "drawn"),
                        choice("outcome", "look-back-outcome", "still-fixed", "recurred"),
                        longText("note"),
                        text("recurrence").optional())
                .at("results"));
    }
}
