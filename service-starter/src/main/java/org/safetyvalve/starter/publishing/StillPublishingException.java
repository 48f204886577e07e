package org.safetyvalve.starter.publishing;

/** An instance that lives has not stopped publishing in the time that one can take: nothing was sent, and the fence stays up. */
public final class StillPublishingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillPublishingException(String instance) {
        super("the instance " + instance + " still has events on their way to the broker or to the ledger");
    }
}
