package org.safetyvalve.console.actions;

import static org.safetyvalve.console.actions.Field.choice;
import static org.safetyvalve.console.actions.Field.choices;
import static org.safetyvalve.console.actions.Field.longText;
import static org.safetyvalve.console.actions.Field.of;
import static org.safetyvalve.console.actions.Field.text;

import java.util.ArrayList;
import java.util.List;
import org.safetyvalve.console.actions.Field.Input;

/** What hazard-service's commands on units and sites want to be told. */
final class RegisterActions {

    private static final Field KIND = choice(
            "kind",
            "unit-kind",
            "enterprise",
            "industry-department",
            "safety-supervision-department",
            "territorial-committee",
            "territorial-government",
            "safety-committee-office",
            "discipline-inspection",
            "partner-agency",
            "operator");
    private static final Field LEVEL = choice("level", "listing", "county", "city", "province");
    private static final Field DISTRICT = choice("district", "district");
    private static final Field SECTORS = choices("sectors", "sector");
    private static final Field CREDIT_CODE = text("creditCode").optional();
    private static final Field PARENT =
            of("parentDepartment", Input.ORGANISATION).optional();
    private static final Field INDUSTRY = text("industry").optional();
    private static final Field FROM = of("from", Input.DATE).optional();
    private static final Rows CONTACTS = Rows.of(
            "contacts",
            1,
            text("name").optional(),
            text("role").optional(),
            text("phone").optional());

    private static final Rows BUSINESSES = Rows.of(
            "businessUnits",
            1,
            text("name").optional(),
            text("address").optional(),
            choice("riskColour", "risk", "red", "orange", "yellow", "blue").optional());

    static final Action REGISTER_UNIT = Action.of(
            "register",
            text("name"),
            CREDIT_CODE,
            text("id").optional(),
            KIND,
            LEVEL,
            DISTRICT,
            SECTORS,
            PARENT,
            INDUSTRY,
            CONTACTS.optional());

    static final Action REGISTER_SITE =
            site("register", BUSINESSES.optional(), text("id").optional());

    private RegisterActions() {}

    static List<Action> onUnits() {
        return List.of(
                Action.of("change-contacts", CONTACTS),
                Action.of("rename", text("name"), FROM, longText("reason")),
                Action.of("update", KIND, LEVEL, DISTRICT, SECTORS, CREDIT_CODE, PARENT, INDUSTRY, FROM),
                Action.of("merge", of("into", Input.UNIT), longText("reason")));
    }

    static List<Action> onSites() {
        return List.of(site("update", BUSINESSES));
    }

    private static Action site(String code, Rows businesses, FormPart... more) {
        List<FormPart> parts = new ArrayList<>(List.of(
                text("name"),
                DISTRICT,
                of("operatorUnit", Input.UNIT),
                of("areaSquareMetres", Input.COUNT),
                of("latitude", Input.DECIMAL).optional(),
                of("longitude", Input.DECIMAL).optional(),
                choice("coordinateSystem", "coordinate-system", "wgs-84", "gcj-02")
                        .optional()));
        parts.addAll(List.of(more));
        parts.add(of("businessUnitCount", Input.COUNT).optional());
        parts.add(businesses);
        return new Action(code, code, List.copyOf(parts));
    }
}
