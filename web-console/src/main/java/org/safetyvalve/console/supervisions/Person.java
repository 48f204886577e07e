package org.safetyvalve.console.supervisions;

/** Somebody by account, and the organisation that the account is bound to. */
public record Person(String account, String organisation) {}
