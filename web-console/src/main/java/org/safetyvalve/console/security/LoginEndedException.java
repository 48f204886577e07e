package org.safetyvalve.console.security;

/** The reader's login has ended somewhere else: it expired, or the identity provider forgot it. */
public final class LoginEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoginEndedException() {
        super("The login has ended");
    }

    LoginEndedException(Throwable cause) {
        super("The login has ended", cause);
    }
}
