package org.safetyvalve.accountability.confidentiality;

/**
 * What a confidential text belongs to.
 *
 * @param kind what it is, in the contract's words: lead, transfer
 * @param id its id
 * @param district where it lies, by GB/T 2260
 */
public record Matter(String kind, String id, String district) {}
