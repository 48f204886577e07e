package org.safetyvalve.accountability.leads;

import org.jspecify.annotations.Nullable;
import org.safetyvalve.accountability.confidentiality.SealedText;

/**
 * What is confidential in a lead, sealed with its key; in the store only, never in a published event.
 *
 * @param content what it says
 * @param reporter the name of who reported it, or null when it is not known
 */
public record LeadTexts(SealedText content, @Nullable SealedText reporter) {}
