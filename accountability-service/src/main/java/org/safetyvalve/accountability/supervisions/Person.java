package org.safetyvalve.accountability.supervisions;

/** Somebody by account, and the organisation that the account is bound to. In the store only, never in a published event. */
public record Person(String account, String organisation) {}
