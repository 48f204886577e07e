package org.safetyvalve.console.registers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as hazard-service tells it to its reader.
 *
 * @param creditCodeChecks whether the last character of the credit code is the one that the others give
 * @param into the unit that it was merged into
 * @param since the first day on which the register says what it says now
 * @param past what it said before, the oldest first
 * @param contacts null for readers who may not reach it
 */
public record Unit(
        String id,
        long version,
        String state,
        String name,
        String kind,
        String level,
        String district,
        CodeCheck districtCheck,
        List<String> sectors,
        @Nullable String creditCode,
        @Nullable Boolean creditCodeChecks,
        @Nullable String parentDepartment,
        @Nullable String industry,
        @Nullable CodeCheck industryCheck,
        @Nullable String into,
        LocalDate since,
        List<Before> past,
        @Nullable List<Contact> contacts,
        List<String> actions) {

    public record Contact(String name, String role, String phone) {}

    /** What the register said from the one day until the day before the other. */
    public record Before(
            String name,
            String kind,
            String level,
            String district,
            List<String> sectors,
            @Nullable String creditCode,
            @Nullable String parentDepartment,
            @Nullable String industry,
            LocalDate from,
            LocalDate until) {

        public LocalDate lastDay() {
            return until.minusDays(1);
        }
    }

    /** Whether it has a credit code that is probably wrong. */
    public boolean isMiscopied() {
        return Boolean.FALSE.equals(creditCodeChecks);
    }

    @Override
    public String toString() {
        return "unit " + id;
    }
}
