package org.safetyvalve.accountability.transfers;

import java.util.function.Supplier;

/**
 * What somebody wants to transfer, to whom and why.
 *
 * @param to the receiving organisation
 * @param toDisciplineInspection whether that is an organisation of discipline inspection
 * @param basis the legal basis
 * @param texts seals what the sender wrote; not asked for when the transfer is refused
 */
public record Referral(
        TransferSubject subject,
        String to,
        boolean toDisciplineInspection,
        String district,
        String basis,
        Supplier<TransferTexts> texts) {

    /** A lead or a case from outside can go to discipline inspection only, whatever the sender calls the receiver. */
    Party receiver(Party from) {
        boolean onlyThere = subject.kind().isRestricted() && !from.disciplineInspection();
        return new Party(to, toDisciplineInspection || onlyThere);
    }
}
