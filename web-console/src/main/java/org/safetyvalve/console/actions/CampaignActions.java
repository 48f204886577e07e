package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.choices;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import java.util.stream.Stream;
import org.safetyvalve.console.actions.Field.Input;

/** What hazard-service's commands on a campaign want to be told. */
final class CampaignActions {

    private static final List<FormPart> PLAN = List.of(
            text("title"),
            choice("kind", "campaign-kind"),
            choices("districts", "district"),
            choices("sectors", "sector-or-all").optional(),
            of("from", Input.DATE),
            of("to", Input.DATE).optional(),
            Rows.of(
                            "groups",
                            1,
                            text("id").optional(),
                            text("name").optional(),
                            of("leader", Input.OFFICE).optional(),
                            choices("districts", "district").optional(),
                            choices("sectors", "sector-or-all").optional(),
                            of("members", Input.LINES).optional())
                    .optional());

    static final Action OPEN = plan("open", text("id").optional());

    private CampaignActions() {}

    static List<Action> all() {
        return List.of(plan("amend", longText("reason")), Action.of("close", longText("reason")));
    }

    private static Action plan(String code, FormPart... more) {
        return new Action(
                code, code, Stream.concat(PLAN.stream(), Stream.of(more)).toList());
    }
}
