package org.safetyvalve.accountability.interviews;

/** Whether somebody who was called attended. */
public record Attendance(Summoned who, boolean attended) {}
