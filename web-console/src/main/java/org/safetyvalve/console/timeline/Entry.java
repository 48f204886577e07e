package org.safetyvalve.console.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.console.services.Service;

/**
 * One thing that happened, as a reader reads it.
 *
 * @param event the event's name in the contract
 * @param title what happened
 * @param service who told it
 * @param occurredAt when it happened
 * @param recordedAt when that was recorded
 * @param by which organisation did it, or null for the clock
 * @param role in which role
 * @param restricted whether it is for discipline inspection alone
 * @param details what was said about it
 * @param page the page of the record that began so, or null for what began none or is told on that page
 * @param name what that record is called, or null when its event does not say
 */
public record Entry(
        String id,
        String event,
        String title,
        Service service,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String role,
        boolean restricted,
        List<Detail> details,
        @Nullable String page,
        @Nullable String name) {

    /** One thing that was said. */
    public record Detail(String label, String value) {}

    /** Whether it tells of a deadline that was missed. */
    public boolean isLate() {
        return event.endsWith("-overdue");
    }

    /** Whether it was recorded noticeably later than it happened. */
    public boolean isEnteredLater() {
        return recordedAt.isAfter(occurredAt.plusSeconds(3600));
    }
}
