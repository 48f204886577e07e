package org.safetyvalve.starter.write;

/** Others changed the record each time that the command was about to be written (409). Nothing has changed. */
public final class ConcurrentChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    public ConcurrentChangeException(String id) {
        super("others kept changing " + id);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
