package org.safetyvalve.accountability.keysupervisions;

import org.safetyvalve.accountability.oversight.Citation;

/**
 * What is followed.
 *
 * @param subject the hazard or responsibility problem
 * @param reference its number
 * @param reason why; for discipline inspection alone
 */
public record KeyItem(Citation subject, String reference, String reason) {}
