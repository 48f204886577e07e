package org.safetyvalve.quickstart.campaign;

import java.util.Map;

/** The demo accounts that act in the campaign. */
final class People {

    static final String INSPECTOR = "safety-inspector";
    static final String DEPARTMENT = "department";
    static final String VERIFIER = "department-2";
    static final String COMMITTEE = "safety-committee";
    static final String DISCIPLINE = "discipline-inspector";
    static final String SECOND_DISCIPLINE = "discipline-inspector-2";
    static final String REGISTRY = "discipline-registry";
    static final String IMPORTER = "importer";
    static final String LEADER = "leader";

    private static final Map<String, String> BY_ORGANISATION = Map.of(
            "91371102MA3GJHZ01X",
            "responsible-unit",
            "91371103MA3LSHG02Y",
            "responsible-unit-2",
            "rizhao-public-security",
            "agency",
            "rizhao-emergency-bureau",
            DEPARTMENT,
            "rizhao-safety-committee",
            COMMITTEE,
            "rizhao-government",
            LEADER);

    private People() {}

    /** @throws IllegalArgumentException when nobody has an account there */
    static String of(String organisation) {
        String account = BY_ORGANISATION.get(organisation);
        if (account == null) {
            throw new IllegalArgumentException("nobody has an account in " + organisation);
        }
        return account;
    }
}
