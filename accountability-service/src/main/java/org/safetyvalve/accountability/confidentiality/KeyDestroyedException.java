package org.safetyvalve.accountability.confidentiality;

/** What was sealed can't be read any more, and nothing is sealed with it again: the key of its matter was destroyed. */
public final class KeyDestroyedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public KeyDestroyedException(String matter) {
        super("the key of " + matter + " was destroyed");
    }
}
