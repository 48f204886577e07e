package org.safetyvalve.quickstart.campaign;

/** Waiting before asking again. */
final class Pauses {

    private static final long MILLIS = 400;

    private Pauses() {}

    /** @throws CampaignException when the thread is interrupted */
    static void briefly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampaignException("interrupted", e);
        }
    }
}
