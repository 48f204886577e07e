package org.safetyvalve.contracts.hazard;

import org.safetyvalve.contracts.Required;

/**
 * Money set aside for a rectification (整改资金).
 *
 * @param amount Amount in cents of yuan (CNY), an integer.
 * @param source Where the money comes from.
 */
public record Funds(long amount, String source) {
    public Funds {
        Required.text(source, "source");
    }
}
