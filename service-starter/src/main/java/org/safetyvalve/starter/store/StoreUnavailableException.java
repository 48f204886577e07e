package org.safetyvalve.starter.store;

/** The store cannot be used, and it is certain that nothing has changed (503). */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Throwable cause) {
        super("the store cannot be used; nothing has changed", cause);
    }
}
