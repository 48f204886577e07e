package org.safetyvalve.accountability.confidentiality;

/** The keys can't be reached or used now: nothing was sealed and nothing opened. */
public final class KeysUnavailableException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public KeysUnavailableException(String reason) {
        super(reason);
    }

    public KeysUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
