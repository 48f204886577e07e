package org.safetyvalve.accountability.accidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.deadlines.RunningClock;

/**
 * A technical appraisal (技术鉴定) that the investigation commissioned (State Council Order 493, article 27).
 *
 * @param number the how many-eth of the accident
 * @param subject what is appraised; in the store only
 * @param appraiser the institution or panel of experts that appraises
 * @param reference of the commission
 * @param stopsTheTerm whether the term of the investigation stands still meanwhile: not when it was over already
 * @param agreed until when the opinion is agreed to be given; null in what a version of before stored
 * @param overdue whether that has passed without it, and was told
 * @param opinion reference of the opinion, or null while it is waited for
 * @param receivedAt when the opinion was received, or null while it is waited for
 */
public record Appraisal(
        int number,
        String subject,
        String appraiser,
        String reference,
        boolean stopsTheTerm,
        Instant commissionedAt,
        @Nullable RunningClock agreed,
        boolean overdue,
        @Nullable String opinion,
        @Nullable Instant receivedAt) {

    boolean isWaitedFor() {
        return receivedAt == null;
    }

    boolean holdsTheTerm() {
        return stopsTheTerm && isWaitedFor();
    }

    /** What was agreed while silence has still to be acted upon. */
    @Nullable
    RunningClock waitingFor() {
        return isWaitedFor() && !overdue ? agreed : null;
    }

    Appraisal missed() {
        return new Appraisal(
                number, subject, appraiser, reference, stopsTheTerm, commissionedAt, agreed, true, opinion, receivedAt);
    }

    Appraisal received(String by, Instant at) {
        return new Appraisal(
                number, subject, appraiser, reference, stopsTheTerm, commissionedAt, agreed, overdue, by, at);
    }

    /** The days that it took, as many as from the day after its commission (Civil Code, article 201) to that of its receipt. */
    Stream<LocalDate> days() {
        return receivedAt == null
                ? Stream.empty()
                : LegalPeriods.day(commissionedAt).datesUntil(LegalPeriods.day(receivedAt));
    }
}
