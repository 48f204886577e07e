package org.safetyvalve.hazard.imports;

/** A whole file is no sheet that can be read. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public UnreadableSheet(Reason reason) {
        super(reason.en());
        this.reason = reason;
    }

    public UnreadableSheet(Reason reason, Throwable cause) {
        super(reason.en(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
