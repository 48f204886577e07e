package org.safetyvalve.hazard.hazards;

/**
 * A file kept as evidence (证据), known by its hash so that any change to it shows.
 *
 * @param sha256 lower-case hex SHA-256 of its content
 * @param size in bytes
 */
public record EvidenceFile(String name, String sha256, String mediaType, long size) {}
