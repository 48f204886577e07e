package org.safetyvalve.accountability.cases;

import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What the investigation found of one person or organisation concerned.
 *
 * @param concerned what it is called in the case
 * @param text the facts and the evidence
 */
public record Finding(String concerned, FindingKind kind, SealedText text) {}
