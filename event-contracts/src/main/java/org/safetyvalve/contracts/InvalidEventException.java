package org.safetyvalve.contracts;

/** An event's bytes are not a valid body of its type. Reading them again will not help. */
public final class InvalidEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    /**
     * @param path where in the body, such as {@code evidence[0].sha256}; empty for the body itself
     * @param reason what is wrong there
     */
    public InvalidEventException(String path, String reason, Throwable cause) {
        super(path.isEmpty() ? reason : path + ": " + reason, cause);
        this.path = path;
        this.reason = reason;
    }

    /** Where in the body, such as {@code evidence[0].sha256}; empty for the body itself. */
    public String path() {
        return path;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}
