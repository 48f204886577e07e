package org.safetyvalve.accountability.transfers;

import java.time.Instant;

/** One return (退回): who would not take it, why by law, and who should. */
public record TransferReturn(Party by, LegalBasis basis, Party competentBody, Instant at) {}
