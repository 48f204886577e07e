package org.safetyvalve.starter.events;

/** A command would record an event that is too large for the broker (413). Nothing has changed. */
public final class EventTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int size;
    private final int limit;

    /**
     * @param size bytes that the event would have
     * @param limit bytes that it may have
     */
    public EventTooLargeException(String type, int size, int limit) {
        super(type + " would have " + size + " bytes, " + limit + " are allowed");
        this.type = type;
        this.size = size;
        this.limit = limit;
    }

    public String type() {
        return type;
    }

    public int size() {
        return size;
    }

    public int limit() {
        return limit;
    }
}
