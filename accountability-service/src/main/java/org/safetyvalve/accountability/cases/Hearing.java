package org.safetyvalve.accountability.cases;

import org.safetyvalve.accountability.confidentiality.SealedText;

/** One adjudicator's opinion (审理意见). */
public record Hearing(String account, SealedText opinion) {}
