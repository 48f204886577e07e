package org.safetyvalve.accountability.confidentiality;

/** What was sealed can't be read any more: the key of its matter was destroyed. */
public final class KeyDestroyedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyDestroyedException(String matter) {
        super("the key of " + matter + " was destroyed");
    }
}
