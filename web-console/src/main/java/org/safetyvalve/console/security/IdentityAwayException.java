package org.safetyvalve.console.security;

/** The reader's token must be renewed and the identity provider does not answer; the login itself may still be good. */
public final class IdentityAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityAwayException(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
