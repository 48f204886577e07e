package org.safetyvalve.starter.consuming;

/** A record can never be applied, whatever is tried: it goes to the dead-letter topic with this cause. */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String reason) {
        super(reason);
    }

    public UnreadableRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
