package org.safetyvalve.accountability.leads;

/** A lead and its id. */
public record KnownLead(String id, LeadState state) {}
