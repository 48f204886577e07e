package org.safetyvalve.hazard.evidence;

/**
 * Where a photo says that it was taken. A camera wrote it, and anybody can change it: a hint, no proof.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record Position(double latitude, double longitude) {}
