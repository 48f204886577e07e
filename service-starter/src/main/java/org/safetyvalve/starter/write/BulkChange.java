package org.safetyvalve.starter.write;

/** What is inserted of one of many aggregates. */
record BulkChange<S>(Change<S> change, CommandContext context) {}
