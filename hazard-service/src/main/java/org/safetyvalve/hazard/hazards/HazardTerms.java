package org.safetyvalve.hazard.hazards;

/**
 * How long each duty may take, in working days except where it says calendar days. The defaults are those of design
 * section 4.
 */
public record HazardTerms(
        int classify,
        int assign,
        int accept,
        int designate,
        int publishListing,
        int decideExtensionCalendarDays,
        int verifyCalendarDays) {

    public HazardTerms {
        for (int days : new int[] {
            classify, assign, accept, designate, publishListing, decideExtensionCalendarDays, verifyCalendarDays
        }) {
            if (days < 1) {
                throw new IllegalArgumentException("every term is at least one day");
            }
        }
    }

    public static HazardTerms defaults() {
        return new HazardTerms(3, 2, 2, 3, 5, 10, 10);
    }
}
