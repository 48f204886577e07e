package org.safetyvalve.starter.domain;

/** What kind of no a rule says; decides the HTTP status of the answer. */
public enum RuleKind {
    /** The record's state forbids it (409). */
    CONFLICT,
    /** The actor may see the record but may not do this (403). */
    FORBIDDEN,
    /** There is no such record for this actor (404). */
    NOT_FOUND,
    /** What was asked for is incomplete or wrong in itself (422). */
    INVALID
}
