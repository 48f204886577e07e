package org.safetyvalve.accountability.problems;

/** The department or unit that a problem is fed back to, and that has to rectify it. */
public record FedBackTo(String organisation, String name) {}
