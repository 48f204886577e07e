package org.safetyvalve.accountability.accidents;

import org.safetyvalve.starter.deadlines.Deadline;

/**
 * That somebody did not report in time, by the clock.
 *
 * @param concealed whether the accident came to light by somebody else after the deadline. What was intended is for the
 *     investigation to find
 */
public record LateReport(ReportingParty who, Deadline deadline, boolean concealed) {}
