package org.safetyvalve.starter.write;

/** The record has as many unpublished events as it may hold: the broker has been away (503). Nothing has changed. */
public final class OutboxFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    public OutboxFullException(String id) {
        super("the outbox of " + id + " is full");
        this.id = id;
    }

    public String id() {
        return id;
    }
}
