package org.safetyvalve.starter.write;

/** The caller sent another request with an idempotency key that it has used before (422). Nothing has changed. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public KeyReusedException(String key) {
        super("the key " + key + " belongs to another request");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
