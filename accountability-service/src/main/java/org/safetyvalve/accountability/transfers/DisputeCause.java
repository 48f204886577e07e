package org.safetyvalve.accountability.transfers;

import java.util.Locale;

/** How a transfer came to be in dispute. */
public enum DisputeCause {
    /** The sender holds that the return was wrong. */
    BY_SENDER,
    /** It was returned for the second time, by whomever. */
    SECOND_RETURN,
    /** The sender let the time to send it on pass. */
    SENDER_SILENT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
