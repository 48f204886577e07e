package org.safetyvalve.hazard.imports.sheets;

/**
 * What a workbook may unpack to.
 *
 * @param maxInflated bytes in all
 * @param maxRatio how many times its packed size a part may unpack to, once it is large
 */
public record SheetLimits(long maxInflated, int maxRatio) {}
