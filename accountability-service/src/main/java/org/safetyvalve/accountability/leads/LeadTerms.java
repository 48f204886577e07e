package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.Moment;
import org.safetyvalve.accountability.deadlines.RunningClock;
import org.safetyvalve.starter.deadlines.WorkingDayCalendar;

/**
 * The time that a lead may lie with somebody. All of it is settings.
 *
 * @param registerDays working days from receipt to registration
 * @param disposeMonths calendar months from receipt to the first disposition; one, by the Rules for supervision and enforcement work of
 *     discipline inspection organs (2019), article 21
 * @param inquiryMonths calendar months that an inquiry by talk or letter has
 * @param verificationMonths calendar months that a preliminary verification has
 */
public record LeadTerms(
        WorkingDayCalendar calendar, int registerDays, int disposeMonths, int inquiryMonths, int verificationMonths) {

    LeadClocks fromReceipt(Moment received) {
        return LeadClocks.started(
                RunningClock.started(calendar.workingDays(received.happenedAt(), registerDays), received),
                months(disposeMonths, received));
    }

    /** Until when a disposition has an outcome; null for one that waits for nobody. */
    @Nullable
    RunningClock outcomeOf(LeadDisposition disposition, Moment disposed) {
        return switch (disposition) {
            case INQUIRY_BY_TALK_OR_LETTER -> months(inquiryMonths, disposed);
            case PRELIMINARY_VERIFICATION -> months(verificationMonths, disposed);
            case HELD_PENDING, CONCLUDED -> null;
        };
    }

    private RunningClock months(int months, Moment moment) {
        return RunningClock.started(calendar.calendarMonths(moment.happenedAt(), months), moment);
    }
}
