package org.safetyvalve.identity;

/** Thrown at start when nobody said that a provider with public passwords is wanted here. */
public final class DemoOnlyNotAccepted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoOnlyNotAccepted() {
        super("demo-identity has public passwords and starts only with safetyvalve.identity.demo-only-accepted=true");
    }
}
