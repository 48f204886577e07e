package org.safetyvalve.quickstart.campaign;

/** The campaign could not be loaded. */
public final class CampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CampaignException(String message) {
        super(message);
    }

    CampaignException(String message, Throwable cause) {
        super(message, cause);
    }
}
