package org.safetyvalve.hazard.hazards;

import org.jspecify.annotations.Nullable;

/**
 * A file kept as evidence (证据), known by its hash so that any change to it shows.
 *
 * @param id under which it is kept here; null when somebody else keeps it
 * @param sha256 lower-case hex SHA-256 of its content
 * @param size in bytes
 */
public record EvidenceFile(@Nullable String id, String name, String sha256, String mediaType, long size) {}
