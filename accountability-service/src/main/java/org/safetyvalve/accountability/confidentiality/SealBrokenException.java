package org.safetyvalve.accountability.confidentiality;

/** What is sealed does not open with its matter's key: it was changed, or moved here from another matter. */
public final class SealBrokenException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public SealBrokenException(String matter) {
        super(message(matter));
    }

    public SealBrokenException(String matter, Throwable cause) {
        super(message(matter), cause);
    }

    private static String message(String matter) {
        return "what is said to be sealed with the key of " + matter + " was changed, or belongs to another matter";
    }
}
