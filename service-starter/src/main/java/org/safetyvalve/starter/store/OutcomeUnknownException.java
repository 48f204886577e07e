package org.safetyvalve.starter.store;

/** The store's answer to a write was lost: it may have been done. The same key again finds out (503). */
public final class OutcomeUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(Throwable cause) {
        super("the store's answer was lost", cause);
    }
}
