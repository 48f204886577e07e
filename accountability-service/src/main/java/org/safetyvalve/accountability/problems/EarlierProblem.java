package org.safetyvalve.accountability.problems;

/** A problem that another repeats, and whose it was. */
public record EarlierProblem(String id, String unit) {}
