package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What a mapping of a source's columns and words says. The words of a coded column are entered as lines: the word, an equals sign, our code. */
final class MappingActions {

    private static final FormPart[] DRAFT = {
        text("source"),
        Rows.of(
                "columns",
                3,
                text("header").optional(),
                choice(
                                "column",
                                "import-column",
                                "number",
                                "title",
                                "description",
                                "district",
                                "address",
                                "sector",
                                "unit",
                                "level",
                                "found-at",
                                "deadline",
                                "completed-at",
                                "verified-at",
                                "inspector",
                                "state")
                        .optional()),
        of("ignored", Input.LINES).optional(),
        of("values.district", Input.LINES).optional(),
        of("values.sector", Input.LINES).optional(),
        of("values.unit", Input.LINES).optional(),
        of("values.level", Input.LINES).optional(),
        of("values.state", Input.LINES).optional()
    };

    static final Action SAVE = Action.of("save", DRAFT);

    private MappingActions() {}

    static List<Action> all() {
        return List.of(Action.of("revise", DRAFT));
    }
}
