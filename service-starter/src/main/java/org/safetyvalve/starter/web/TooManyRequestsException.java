package org.safetyvalve.starter.web;

/** The service does not do more of this at the moment (429). */
public final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /** @param retryAfterSeconds what the caller is asked to wait, in seconds */
    public TooManyRequestsException(String what, long retryAfterSeconds) {
        super("too many " + what);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
