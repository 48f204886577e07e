package org.safetyvalve.accountability.studies;

/**
 * What was decided that somebody does.
 *
 * @param organisation who has to do it, one that took part
 * @param workingDays the time to do it, 1 to 180
 */
public record Task(String organisation, String text, int workingDays) {}
