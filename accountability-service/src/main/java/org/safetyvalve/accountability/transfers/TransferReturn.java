package org.safetyvalve.accountability.transfers;

import java.time.Instant;

/**
 * One return (退回): who would not take it, why by law, and who should.
 *
 * @param by the organisation that returned it
 * @param basis the provision that it relies on
 * @param competentBody the organisation that it holds competent
 */
public record TransferReturn(String by, String basis, String competentBody, Instant at) {}
