package org.safetyvalve.accountability.cases;

import org.safetyvalve.accountability.cases.FormOfAccountability.LegalSource;
import org.safetyvalve.accountability.cases.FormOfAccountability.Wording;

/**
 * One of the four forms (监督执纪“四种形态”).
 *
 * @param number 1 to 4
 */
public record FourForms(int number, Wording name, LegalSource source) {}
