package org.safetyvalve.accountability.commitments;

import org.safetyvalve.accountability.deadlines.Superiors;

/**
 * Who is told of an overdue commitment.
 *
 * @param followedUpBy the organisation that is told when no superior is known
 */
public record Escalation(Superiors superiors, String followedUpBy) {

    String above(String organisation) {
        return superiors.above(organisation, followedUpBy);
    }
}
