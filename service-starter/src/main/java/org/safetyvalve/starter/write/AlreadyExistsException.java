package org.safetyvalve.starter.write;

/** A record with this natural key is there already, made by another request (409). Nothing has changed. */
public final class AlreadyExistsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String id;

    public AlreadyExistsException(String id) {
        super(id + " exists");
        this.id = id;
    }

    public String id() {
        return id;
    }
}
