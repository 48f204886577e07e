package org.safetyvalve.accountability.accidents;

import org.safetyvalve.starter.deadlines.Deadline;

/**
 * That somebody did not report in time, by the clock.
 *
 * @param concealed whether the accident came to light by somebody else after the deadline, so that concealment is suspected; what it
 *     was is for the investigating side to find ({@link ReportingFinding}). It is stored by the name of when it was taken for that
 */
public record LateReport(ReportingParty who, Deadline deadline, boolean concealed) {}
