package org.safetyvalve.starter.write;

/** The caller stated by If-Match a version that is no longer the newest (412). Nothing has changed. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final long current;

    public StaleVersionException(String id, long current) {
        super(id + " is at version " + current);
        this.id = id;
        this.current = current;
    }

    public String id() {
        return id;
    }

    /** The version that the record has now. */
    public long current() {
        return current;
    }
}
