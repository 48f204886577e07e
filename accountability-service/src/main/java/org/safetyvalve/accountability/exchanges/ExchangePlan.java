package org.safetyvalve.accountability.exchanges;

import java.time.Instant;

/**
 * When and where an exchange is to be held.
 *
 * @param reference its number
 */
public record ExchangePlan(String reference, Instant at, String place) {}
