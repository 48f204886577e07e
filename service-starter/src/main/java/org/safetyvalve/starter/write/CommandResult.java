package org.safetyvalve.starter.write;

/**
 * What a command answers, and answers again when it is repeated with the same key.
 *
 * @param id the record that was created or changed
 * @param version its version after the command: the sequence of its newest event
 * @param state the name of the state it is in
 */
public record CommandResult(String id, long version, String state) {}
