package org.safetyvalve.hazard.reports;

import org.jspecify.annotations.Nullable;

/** How a reporter who wants it can be reached: at least one of the two. Kept apart from the report, and in no text about it. */
public record ReporterContact(
        @Nullable String name, @Nullable String phone) {
    private static final int LONGEST = 100;
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_DIGITS = 7;

    /** Null when neither was left: the report is anonymous. */
    public static @Nullable ReporterContact ofWhatWasLeft(@Nullable String name, @Nullable String phone) {
        String known = stripped(name, "name");
        String number = stripped(phone, "phone");
        return known == null && number == null ? null : new ReporterContact(known, number);
    }

    private static @Nullable String stripped(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST) {
            throw PublicReportRule.CONTACT_TOO_LONG.refuse(LONGEST).at(field);
        }
        return text.strip();
    }

    /** Refuses a text that others will read when this reporter's name or number stands in it. */
    public void requireNotIn(String text, String field) {
        boolean named = name != null && name.length() >= FEWEST_LETTERS && text.contains(name);
        String number = phone == null ? "" : digits(phone);
        if (named || (number.length() >= FEWEST_DIGITS && digits(text).contains(number))) {
            throw PublicReportRule.CONTACT_ONLY_IN_ITS_FIELDS.refuse().at(field);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Says nothing, so that no log does. */
    @Override
    public String toString() {
        return "ReporterContact[…]";
    }
}
