package org.safetyvalve.accountability.cases;

import java.time.Instant;
import org.safetyvalve.accountability.confidentiality.SealedText;
import org.safetyvalve.starter.deadlines.Deadline;

/**
 * That a decision was served on somebody concerned (送达).
 *
 * @param concerned on whom, as it is called in the case
 * @param instance 0 when the decision in effect was served, 1 when it was what the body that decided said of an appeal against it
 * @param receipt how, and who signed for it
 * @param appealUntil until when an appeal may be filed
 */
public record ServedDecision(
        String concerned, int instance, SealedText receipt, Instant receivedAt, Deadline appealUntil) {}
