package org.safetyvalve.accountability.leads;

import java.time.Instant;

/** How a lead is to be disposed of, once somebody else has approved it. */
public record DisposalProposal(LeadDisposition disposition, String proposedBy, Instant at) {}
