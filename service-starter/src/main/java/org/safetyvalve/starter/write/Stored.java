package org.safetyvalve.starter.write;

/**
 * An aggregate as it was read.
 *
 * @param version the sequence of its newest event
 */
public record Stored<S>(String id, long version, S state, String correlationId) {}
