package org.safetyvalve.accountability.transfers;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to transfer, to whom and why.
 *
 * @param to the receiving organisation
 * @param toDisciplineInspection whether that is an organisation of discipline inspection
 * @param basis the legal basis
 * @param title what it is called, or null
 * @param content what only the receiver should read, or null
 */
public record Referral(
        TransferSubject subject,
        String to,
        boolean toDisciplineInspection,
        String district,
        String basis,
        @Nullable String title,
        @Nullable String content) {

    /** A lead or a case from outside can go to discipline inspection only, whatever the sender calls the receiver. */
    Party receiver(Party from) {
        boolean onlyThere = subject.kind().isRestricted() && !from.disciplineInspection();
        return new Party(to, toDisciplineInspection || onlyThere);
    }
}
